using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>Nodes loaded by their keys, in one statement for all rows that refer to them.</summary>
internal sealed class KeyedLevel
{
    private readonly ObjectType node;
    private readonly bool trusted;
    private readonly Level level;
    private readonly PerScope<KeyedStatement> statements;
    private readonly int id;

    /// <param name="node">The node.</param>
    /// <param name="trusted">Whether the keys come from stored rows; keys from a client may not exist.</param>
    public KeyedLevel(ObjectType node, bool trusted = true)
    {
        (this.node, this.trusted, level) = (node, trusted, new Level(node));
        id = level.Key(node);
        statements = new(limited => Shaping.ByKeys(node, level.Shape.Properties, limited));
    }

    public ObjectType Node => node;

    /// <summary>Their columns, and the steps that load from them.</summary>
    public Level Level => level;

    /// <summary>Starts a load: the <see cref="Table.Index"/> takes the keys to load.</summary>
    /// <param name="run">The run.</param>
    /// <param name="fields">The fields that show them.</param>
    public Table Begin(Run run, IReadOnlyList<SelectedField> fields) => run.Rent(level.Shape, fields);

    /// <summary>Loads the nodes that a column of keys refers to, and all levels below them.</summary>
    public Task<Table> Load(Run run, FetchStep step, Table parents, int keyColumn)
    {
        var nodes = Begin(run, step.Fields);
        nodes.Index.Add(parents.Keys(keyColumn), parents.Count);
        return Load(run, step, nodes);
    }

    /// <summary>Loads the nodes with the keys in the index, and all levels below them; the index maps each key to its row.</summary>
    public async Task<Table> Load(Run run, FetchStep step, Table nodes)
    {
        await Rows(run, step, nodes);
        nodes.Index.Number(nodes.Keys(id), nodes.Count);
        await level.Load(run, nodes);
        return nodes;
    }

    /// <summary>Writes the node with a key, or null if there is none.</summary>
    public static void Write(Run run, Utf8JsonWriter json, ObjectWriter node, Table? nodes, long? key)
    {
        if (key is { } known && nodes?.Index.ValueOf(known) is >= 0 and var row && !nodes.IsUnreadable(row))
        {
            node.Write(run, json, new Place(nodes, row));
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private async Task Rows(Run run, FetchStep step, Table nodes)
    {
        if (trusted && level.Shape.IsSingle && node.Reach.IsOpen(run.IsLimited))
        {
            // Only the key itself is selected, and it is already known.
            foreach (var key in nodes.Index.Keys)
            {
                nodes.Append(key);
            }
        }
        else if (nodes.Index.Count > 0)
        {
            var statement = statements.Of(run.IsLimited);
            await run.Read(step, statement.For(nodes.Index), KeyedStatement.Values(nodes.Index), nodes);
        }
    }
}
