using Graph.Model;
using Graph.Reading;
using Kernel;

namespace Graph.Planning.Fields;

/// <summary>Nodes found by their keys, in one statement for all who point to them.</summary>
/// <param name="node">The node.</param>
/// <param name="shape">The columns that its fields need.</param>
/// <param name="selection">Its fields.</param>
/// <param name="trusted">Whether the keys come from rows of ours; those of a client may lead nowhere.</param>
internal sealed class KeyedLevel(ObjectType node, RowShape shape, Selection selection, bool trusted)
{
    private readonly int id = shape.Use(node.Clr!.GetProperty(nameof(Entity<>.Id))!);
    private readonly Lazy<Statement> statement = new(() => Shaping.ByKeys(node, shape.Properties));

    public ObjectType Node => node;

    public Selection Selection => selection;

    /// <summary>Loads the nodes and all below them.</summary>
    public async Task<KeyedRows> Load(Run run, IEnumerable<long?> keys)
    {
        var wanted = keys.OfType<long>().Distinct().ToList();
        var table = await Rows(run, wanted);
        var places = new Dictionary<long, int>(table.Count);
        for (var row = 0; row < table.Count; row++)
        {
            places.Add(table.Keys(id).Key(row)!.Value, row);
        }

        await selection.Load(run, table);
        return new KeyedRows(this, table, places);
    }

    private async Task<Table> Rows(Run run, List<long> keys)
    {
        if (trusted && shape.Properties.Count == 1)
        {
            // Only the key itself is asked for, and that is at hand.
            return Table.OfKeys(KeyColumn.Of(shape.Properties[0].PropertyType, keys), keys.Count);
        }

        var table = shape.Table();
        if (keys.Count > 0)
        {
            var type = shape.Properties[id].PropertyType;
            var values = keys.Select(k => Activator.CreateInstance(type, k));
            await run.Read(node.Store!, c => statement.Value.Command(c, [values]), r => table.Append(r, 0));
        }

        return table;
    }
}

/// <summary>Loaded nodes and where each stands.</summary>
internal sealed record KeyedRows(KeyedLevel Level, Table Table, Dictionary<long, int> Places)
{
    /// <summary>Writes the node with a key, or null where there is none.</summary>
    public void Write(Run run, System.Text.Json.Utf8JsonWriter json, long? key)
    {
        if (key is { } known && Places.TryGetValue(known, out var row))
        {
            Level.Selection.Write(run, json, Table, row);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
