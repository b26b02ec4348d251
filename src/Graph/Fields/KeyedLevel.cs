using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>Nodes found by their keys, in one statement for all who point to them.</summary>
internal sealed class KeyedLevel
{
    private readonly ObjectType node;
    private readonly bool trusted;
    private readonly Level level;
    private readonly PerScope<KeyedStatement> statements;
    private readonly int id;

    /// <param name="node">The node.</param>
    /// <param name="trusted">Whether the keys come from rows of ours; those of a client may lead nowhere.</param>
    public KeyedLevel(ObjectType node, bool trusted = true)
    {
        (this.node, this.trusted, level) = (node, trusted, new Level(node));
        id = level.Key(node);
        statements = new(limited => Shaping.ByKeys(node, level.Shape.Properties, limited));
    }

    public ObjectType Node => node;

    /// <summary>Their columns, and what they lead to.</summary>
    public Level Level => level;

    /// <summary>Begins to load: the <see cref="Table.Index"/> takes the keys that are wanted.</summary>
    /// <param name="run">The run.</param>
    /// <param name="fields">The fields that lead to them.</param>
    public Table Begin(Run run, IReadOnlyList<SelectedField> fields) => run.Rent(level.Shape, fields);

    /// <summary>The nodes that a column of keys leads to, and all below them.</summary>
    public Task<Table> Load(Run run, FetchStep step, Table parents, int keyColumn)
    {
        var nodes = Begin(run, step.Fields);
        nodes.Index.Add(parents.Keys(keyColumn), parents.Count);
        return Load(run, step, nodes);
    }

    /// <summary>The nodes whose keys are wanted, and all below them; beside each key stands its row.</summary>
    public async Task<Table> Load(Run run, FetchStep step, Table nodes)
    {
        await Rows(run, step, nodes);
        nodes.Index.Number(nodes.Keys(id), nodes.Count);
        await level.Load(run, nodes);
        return nodes;
    }

    /// <summary>Writes the node with a key, or null where there is none.</summary>
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
            // Only the key itself is asked for, and that is at hand.
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
