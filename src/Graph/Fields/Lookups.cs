using System.Reflection;
using System.Text.Json;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>Loads the node with a natural key.</summary>
internal sealed class LookupStep : FetchStep
{
    private readonly LookupSource source;
    private readonly PerScope<Statement> statements;

    public LookupStep(SelectedField field, int index, LookupSource source)
        : base(field, index)
    {
        (this.source, Level) = (source, new Level(source.Target));
        Level.Key(source.Target);
        statements = new(limited => Shaping.Lookup(source, Level.Shape.Properties, limited));
    }

    public Level Level { get; }

    public override string Reads => $"{source.Target.Name} by {source.Key.Name}";

    public override Assembly? Module => source.Rows.Store.Context.Assembly;

    public override bool HasArguments => true;

    public override Bound Read(Binding binding, SelectedField selected, Dictionary<string, object?> arguments)
    {
        var key = arguments.GetValueOrDefault(selected.Field.Arguments[0].Name)!;
        // Trimmed as stored texts are, so that every database finds the same row.
        return new KeyRequest(key is string text ? text.Trim() : key);
    }

    protected override async Task Fill(Run run, Table parents)
    {
        var found = run.Rent(Level.Shape, Fields);
        var key = run.Bound<KeyRequest>(Index).Key;
        await run.Read(this, statements.Of(run.IsLimited), [key], found);
        var name = source.Target.Name;
        switch (found.Count)
        {
            case 0:
                run.Stray(Codes.NotFound);
                foreach (var field in run.Included(Fields))
                {
                    run.Note(
                        field,
                        new Problem(
                            Codes.NotFound,
                            $"找不到 {name}“{Excerpt.Of(key)}”。",
                            $"There is no {name} '{Excerpt.Of(key)}'.",
                            field.Path
                        )
                    );
                }

                break;
            case 1:
                await Level.Load(run, found);
                run.Keep(Index, found);
                break;
            default:
                run.Problems.AddRange(
                    run.Included(Fields)
                        .Select(field => new Problem(
                            Codes.NotUnique,
                            $"有多个 {name} 的编号为“{Excerpt.Of(key)}”，请按单位筛选。",
                            $"Several {name} have the key '{Excerpt.Of(key)}'; use the list with a condition on the unit.",
                            field.Path
                        ))
                );
                break;
        }
    }

    private sealed record KeyRequest(object Key) : Bound;
}

/// <summary>Writes the node that was found.</summary>
internal sealed class LookupWriter(LookupStep step, ObjectWriter node) : Writer
{
    public override FetchStep Step => step;

    public override ObjectWriter[] Objects { get; } = [node];

    public override long Cost(Run run) => 1 + node.Cost(run);

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        if (run.Loaded<Table>(step.Index) is { } found && !found.IsUnreadable(0))
        {
            node.Write(run, json, new Place(found, 0));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
