using Graph.Schema;
using Graph.Sql;
using Kernel;

namespace Graph.Plans;

/// <summary>Rows of one kind: the columns to read, and the steps that load from them.</summary>
internal sealed class Level
{
    private readonly List<FetchStep> steps = [];
    private readonly List<List<FetchStep>> modules = [];
    private readonly ReadWatch? watch;

    /// <param name="type">The type of the rows.</param>
    public Level(ObjectType type)
    {
        if (type.Reach.Watched is { } flag)
        {
            watch = new ReadWatch(type, Key(type), Shape.Use(flag));
        }
    }

    /// <summary>The columns to read.</summary>
    public RowShape Shape { get; } = new();

    /// <summary>The column of a node's keys.</summary>
    public int Key(ObjectType node) => Shape.Use(node.Clr!.GetProperty(nameof(Entity<>.Id))!);

    /// <summary>The step that loads what a field selects; null if there is none yet.</summary>
    public FetchStep? Find(SelectedField selected) => steps.Find(s => s.IsShared && s.Fields[0].AsksFor(selected));

    /// <summary>Adds a step. Used only while the plan is made.</summary>
    public void Add(FetchStep step)
    {
        steps.Add(step);
        if (modules.Find(m => m[0].Module == step.Module) is { } module)
        {
            module.Add(step);
        }
        else
        {
            modules.Add([step]);
        }
    }

    /// <summary>
    /// Loads what the rows refer to: the steps of one module sequentially, those of different modules in parallel on a server.
    /// </summary>
    public Task Load(Run run, Table rows)
    {
        if (rows.Count == 0)
        {
            return Task.CompletedTask;
        }

        watch?.Note(run, rows);
        return run.IsConcurrent && modules.Count > 1 ? Together(run, rows) : Load(run, rows, steps);
    }

    // A separate method, so that sequential loads allocate no closure.
    private Task Together(Run run, Table rows) =>
        run.Together(modules.Select<List<FetchStep>, Func<Task>>(module => () => Load(run, rows, module)));

    private static async Task Load(Run run, Table rows, List<FetchStep> steps)
    {
        foreach (var step in steps)
        {
            if (step.IsWanted(run))
            {
                await step.Load(run, rows);
            }
        }
    }
}
