using System.Reflection;
using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>Loads the node that a key of the row refers to.</summary>
internal sealed class LinkStep(SelectedField field, int index, int keyColumn, KeyedLevel level)
    : FetchStep(field, index)
{
    public KeyedLevel Level => level;

    public override string Reads => $"{level.Node.Name} by key";

    public override Assembly? Module => level.Node.Store!.Context.Assembly;

    /// <summary>The key of the node that a row refers to.</summary>
    public long? KeyOf(Place at) => at.Rows.Keys(keyColumn).Key(at.Row);

    protected override async Task Fill(Run run, Table parents) =>
        run.Keep(Index, await level.Load(run, this, parents, keyColumn));
}

/// <summary>Writes the linked node.</summary>
internal sealed class LinkWriter(LinkStep step, ObjectWriter node) : Writer
{
    public override FetchStep Step => step;

    public override ObjectWriter[] Objects { get; } = [node];

    public override long Cost(Run run) => 1 + node.Cost(run);

    public override void Write(Run run, Utf8JsonWriter json, in Place at) =>
        KeyedLevel.Write(run, json, node, run.Loaded<Table>(step.Index), step.KeyOf(at));
}

/// <summary>Loads the nodes that the edges of the row refer to: one statement for the edges, one for the nodes.</summary>
internal sealed class LinksStep(SelectedField field, int index, LinksSource source, int idColumn, KeyedLevel level)
    : FetchStep(field, index)
{
    public const int From = 0;
    public const int To = 1;
    private readonly KeyedStatement statement = Shaping.Edges(source);
    private readonly RowShape shape = new RowShape().And([
        new OrderKey(source.From, true),
        new OrderKey(source.To, true),
    ]);

    public KeyedLevel Level => level;

    public int IdColumn => idColumn;

    public override string Reads => $"{level.Node.Name} by edges";

    public override Assembly? Module => source.Edges.Store.Context.Assembly;

    protected override async Task Fill(Run run, Table parents)
    {
        var edges = run.Rent(shape, Fields);
        edges.Index.Add(parents.Keys(idColumn), parents.Count);
        await run.Read(this, statement.For(edges.Index), KeyedStatement.Values(edges.Index), edges);
        // The edges are sorted by source; the index maps each key to its first edge.
        for (var edge = edges.Count - 1; edge >= 0; edge--)
        {
            edges.Index[edges.Index.Find(edges.Keys(From).At(edge))] = edge;
        }

        run.Keep(Index, new Linked(edges, await level.Load(run, this, edges, To)));
    }

    /// <summary>Edges, and the nodes that they refer to.</summary>
    public sealed record Linked(Table Edges, Table Nodes);
}

/// <summary>Writes the linked nodes.</summary>
internal sealed class LinksWriter(LinksStep step, ObjectWriter node) : Writer
{
    public override FetchStep Step => step;

    public override ObjectWriter[] Objects { get; } = [node];

    public override long Cost(Run run) => 1 + node.Cost(run);

    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        if (run.Loaded<LinksStep.Linked>(step.Index) is not { } linked)
        {
            json.WriteNullValue();
            return;
        }

        var (edges, nodes) = (linked.Edges, linked.Nodes);
        var (from, key) = (edges.Keys(LinksStep.From), at.Rows.Keys(step.IdColumn).At(at.Row));
        json.WriteStartArray();
        for (var edge = edges.Index.ValueOf(key); edge >= 0 && edge < edges.Count && from.At(edge) == key; edge++)
        {
            // An edge to a deleted record is skipped.
            if (nodes.Index.ValueOf(edges.Keys(LinksStep.To).At(edge)) is >= 0 and var row && !nodes.IsUnreadable(row))
            {
                node.Write(run, json, new Place(nodes, row));
            }
        }

        json.WriteEndArray();
    }
}
