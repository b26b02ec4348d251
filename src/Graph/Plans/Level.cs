using Graph.Schema;
using Graph.Sql;
using Kernel;

namespace Graph.Plans;

/// <summary>Rows of one kind: what is read of each, and the steps that go on from them.</summary>
internal sealed class Level
{
    private readonly List<FetchStep> steps = [];
    private readonly List<List<FetchStep>> modules = [];
    private readonly ReadWatch? watch;

    /// <param name="type">What the rows are.</param>
    public Level(ObjectType type)
    {
        if (type.Reach.Watched is { } flag)
        {
            watch = new ReadWatch(type, Key(type), Shape.Use(flag));
        }
    }

    /// <summary>The columns that are read.</summary>
    public RowShape Shape { get; } = new();

    /// <summary>The column of a node's keys.</summary>
    public int Key(ObjectType node) => Shape.Use(node.Clr!.GetProperty(nameof(Entity<>.Id))!);

    /// <summary>The step that loads what a field asks for; null where there is none yet.</summary>
    public FetchStep? Find(SelectedField selected) => steps.Find(s => s.IsShared && s.Fields[0].AsksFor(selected));

    /// <summary>Adds a step. For who makes a plan only.</summary>
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

    /// <summary>Loads what the rows lead to: the steps of one module in turn, those of different modules side by side on a server.</summary>
    public Task Load(Run run, Table rows)
    {
        if (rows.Count == 0)
        {
            return Task.CompletedTask;
        }

        watch?.Note(run, rows);
        return run.IsConcurrent && modules.Count > 1 ? Together(run, rows) : Load(run, rows, steps);
    }

    // By itself, so that nothing is captured where steps are loaded one after another.
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
