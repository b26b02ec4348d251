using System.Reflection;
using System.Text.Json;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>The node behind a key of the row.</summary>
internal sealed class LinkField(SelectedField selected, int index, int keyColumn, KeyedLevel level)
    : PlanField(selected, index)
{
    public override bool Loads => true;

    public override string Reads => $"{level.Node.Name} by key";

    public override Assembly? Module => level.Node.Store!.Context.Assembly;

    public override SelectionSet[] Below { get; } = [level.Selection];

    protected override async Task Fill(Run run, Table parents) =>
        run.Keep(Index, await level.Load(run, parents, keyColumn));

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row) =>
        level.Write(run, json, run.Loaded<Table>(Index), table.Keys(keyColumn).Key(row));
}

/// <summary>The nodes behind the edges of the row: one statement for the edges, one for the nodes.</summary>
internal sealed class LinksField(SelectedField selected, int index, LinksSource source, int idColumn, KeyedLevel level)
    : PlanField(selected, index)
{
    private const int From = 0;
    private const int To = 1;
    private readonly KeyedStatement statement = Shaping.Edges(source);
    private readonly RowShape shape = new RowShape().And([
        new OrderKey(source.From, true),
        new OrderKey(source.To, true),
    ]);

    public override bool Loads => true;

    public override string Reads => $"{level.Node.Name} by edges";

    public override Assembly? Module => source.Edges.Store.Context.Assembly;

    public override SelectionSet[] Below { get; } = [level.Selection];

    protected override async Task Fill(Run run, Table parents)
    {
        var edges = run.Rent(shape, Selected);
        edges.Index.Add(parents.Keys(idColumn), parents.Count);
        await run.Read(Selected, statement.For(edges.Index), KeyedStatement.Values(edges.Index), edges);
        // They come in the order of where they start from; beside each key stands its first.
        for (var edge = edges.Count - 1; edge >= 0; edge--)
        {
            edges.Index[edges.Index.Find(edges.Keys(From).At(edge))] = edge;
        }

        run.Keep(Index, new Linked(edges, await level.Load(run, edges, To)));
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        if (run.Loaded<Linked>(Index) is not { } linked)
        {
            json.WriteNullValue();
            return;
        }

        var (edges, nodes) = (linked.Edges, linked.Nodes);
        var (from, key) = (edges.Keys(From), table.Keys(idColumn).At(row));
        json.WriteStartArray();
        for (var edge = edges.Index.ValueOf(key); edge >= 0 && edge < edges.Count && from.At(edge) == key; edge++)
        {
            // An edge to a record that is gone is no edge.
            var to = edges.Keys(To).At(edge);
            if (nodes.Index.ValueOf(to) is >= 0 and var node && !nodes.IsUnreadable(node))
            {
                level.Write(run, json, nodes, to);
            }
        }

        json.WriteEndArray();
    }

    private sealed record Linked(Table Edges, Table Nodes);
}

/// <summary>The one node with a natural key.</summary>
internal sealed class LookupField(
    SelectedField selected,
    int index,
    LookupSource source,
    RowShape shape,
    SelectionSet selection
) : PlanField(selected, index)
{
    private readonly PerScope<Statement> statements = new(limited => Shaping.Lookup(source, shape.Properties, limited));

    public override bool Loads => true;

    public override string Reads => $"{source.Target.Name} by {source.Key.Name}";

    public override Assembly? Module => source.Rows.Store.Context.Assembly;

    public override SelectionSet[] Below { get; } = [selection];

    public override bool HasArguments => true;

    public override Bound Read(Binding binding, Dictionary<string, object?> arguments)
    {
        var key = arguments.GetValueOrDefault(Selected.Field.Arguments[0].Name)!;
        // As texts are stored, so that every database finds the same.
        return new KeyRequest(key is string text ? text.Trim() : key);
    }

    protected override async Task Fill(Run run, Table parents)
    {
        var found = run.Rent(shape, Selected);
        var key = run.Bound<KeyRequest>(Index).Key;
        var statement = statements.Of(run.IsLimited);
        await run.Read(Selected, statement, [key], found);
        if (found.Count == 0)
        {
            run.Stray(Codes.NotFound);
            var name = source.Target.Name;
            run.Note(
                Selected,
                new Problem(
                    Codes.NotFound,
                    $"找不到 {name}“{Excerpt.Of(key)}”。",
                    $"There is no {name} '{Excerpt.Of(key)}'.",
                    Selected.Path
                )
            );
            return;
        }

        if (found.Count > 1)
        {
            var name = source.Target.Name;
            run.Problems.Add(
                new Problem(
                    Codes.NotUnique,
                    $"有多个 {name} 的编号为“{Excerpt.Of(key)}”，请按单位筛选。",
                    $"Several {name} have the key '{Excerpt.Of(key)}'; use the list with a condition on the unit.",
                    Selected.Path
                )
            );
            return;
        }

        await selection.Load(run, found);
        run.Keep(Index, found);
    }

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        if (run.Loaded<Table>(Index) is { } found && !found.IsUnreadable(0))
        {
            selection.Write(run, json, found, 0);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private sealed record KeyRequest(object Key) : Bound;
}
