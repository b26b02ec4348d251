using System.Text.Json;
using Graph.Model;
using Graph.Reading;

namespace Graph.Planning.Fields;

/// <summary>The node behind a key of the row.</summary>
internal sealed class LinkField(Selected selected, int index, int keyColumn, KeyedLevel level) : PlanField(selected)
{
    public override bool Loads => true;

    public override IEnumerable<Selection> Below => [level.Selection];

    public override Task Load(Run run, Table parents) =>
        Failing.Field(
            run,
            Selected,
            async () =>
            {
                var keys = parents.Keys(keyColumn);
                run.Keep(index, await level.Load(run, Enumerable.Range(0, parents.Count).Select(keys.Key)));
            }
        );

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        if (run.Loaded<KeyedRows>(index) is { } rows)
        {
            rows.Write(run, json, table.Keys(keyColumn).Key(row));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}

/// <summary>The nodes behind the edges of the row: one statement for the edges, one for the nodes.</summary>
internal sealed class LinksField(Selected selected, int index, LinksSource source, int idColumn, KeyedLevel level)
    : PlanField(selected)
{
    private readonly Lazy<Statement> edges = new(() => Shaping.Edges(source));

    public override bool Loads => true;

    public override IEnumerable<Selection> Below => [level.Selection];

    public override Task Load(Run run, Table parents) =>
        Failing.Field(
            run,
            Selected,
            async () =>
            {
                var type = source.From.PropertyType;
                var keys = parents.Keys(idColumn);
                var wanted = Enumerable.Range(0, parents.Count).Select(r => keys.Key(r)!.Value).Distinct().ToList();
                var pairs = new List<(long From, long To)>();
                await run.Read(
                    source.Edges.Store,
                    c => edges.Value.Command(c, [wanted.Select(k => Activator.CreateInstance(type, k))]),
                    r => pairs.Add((r.GetInt64(0), r.GetInt64(1)))
                );
                var nodes = await level.Load(run, pairs.Select(p => (long?)p.To));
                run.Keep(index, new Linked(pairs.ToLookup(p => p.From, p => p.To), nodes));
            }
        );

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        if (run.Loaded<Linked>(index) is not { } linked)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var to in linked.Edges[table.Keys(idColumn).Key(row)!.Value])
        {
            // An edge to a record that is gone is no edge.
            if (linked.Nodes.Places.ContainsKey(to))
            {
                linked.Nodes.Write(run, json, to);
            }
        }

        json.WriteEndArray();
    }

    private sealed record Linked(ILookup<long, long> Edges, KeyedRows Nodes);
}

/// <summary>The one node with a natural key.</summary>
internal sealed class LookupField(
    Selected selected,
    int index,
    LookupSource source,
    RowShape shape,
    Selection selection
) : PlanField(selected)
{
    private readonly Lazy<Statement> statement = new(() => Shaping.Lookup(source, shape.Properties));

    public override bool Loads => true;

    public override IEnumerable<Selection> Below => [selection];

    public override void Bind(Run run) =>
        run.Bind(index, Arguments(run).GetValueOrDefault(Selected.Field.Arguments[0].Name)!);

    public override Task Load(Run run, Table parents) =>
        Failing.Field(
            run,
            Selected,
            async () =>
            {
                var table = shape.Table();
                var key = run.Bound<object>(index);
                await run.Read(source.Rows.Store, c => statement.Value.Command(c, [key]), r => table.Append(r, 0));
                if (table.Count == 0)
                {
                    var name = source.Target.Name;
                    run.Problems.Add(
                        new Problem(
                            Codes.NotFound,
                            $"找不到 {name}“{key}”。",
                            $"There is no {name} '{key}'.",
                            Selected.Path
                        )
                    );
                    return;
                }

                await selection.Load(run, table);
                run.Keep(index, table);
            }
        );

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        if (run.Loaded<Table>(index) is { } found)
        {
            selection.Write(run, json, found, 0);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
