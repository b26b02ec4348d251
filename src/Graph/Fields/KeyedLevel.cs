using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Kernel;

namespace Graph.Fields;

/// <summary>Nodes found by their keys, in one statement for all who point to them.</summary>
/// <param name="field">The field that leads to them.</param>
/// <param name="node">The node.</param>
/// <param name="shape">The columns that its fields need.</param>
/// <param name="selection">Its fields.</param>
/// <param name="trusted">Whether the keys come from rows of ours; those of a client may lead nowhere.</param>
internal sealed class KeyedLevel(
    SelectedField field,
    ObjectType node,
    RowShape shape,
    SelectionSet selection,
    bool trusted
)
{
    private readonly int id = shape.Use(node.Clr!.GetProperty(nameof(Entity<>.Id))!);
    private readonly PerScope<KeyedStatement> statements = new(limited =>
        Shaping.ByKeys(node, shape.Properties, limited)
    );

    public ObjectType Node => node;

    public SelectionSet Selection { get; } = selection;

    /// <summary>Begins a level: its <see cref="Table.Index"/> takes the keys that are wanted.</summary>
    public Table Begin(Run run) => run.Rent(shape, field);

    /// <summary>The nodes that a column of keys leads to, and all below them.</summary>
    public Task<Table> Load(Run run, Table parents, int keyColumn)
    {
        var nodes = Begin(run);
        nodes.Index.Add(parents.Keys(keyColumn), parents.Count);
        return Load(run, nodes);
    }

    /// <summary>The nodes whose keys are wanted, and all below them; beside each key stands its row.</summary>
    public async Task<Table> Load(Run run, Table nodes)
    {
        await Rows(run, nodes);
        nodes.Index.Number(nodes.Keys(id), nodes.Count);
        await Selection.Load(run, nodes);
        return nodes;
    }

    /// <summary>Writes the node with a key, or null where there is none.</summary>
    public void Write(Run run, Utf8JsonWriter json, Table? nodes, long? key)
    {
        if (key is { } known && nodes?.Index.ValueOf(known) is >= 0 and var row && !nodes.IsUnreadable(row))
        {
            Selection.Write(run, json, nodes, row);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private async Task Rows(Run run, Table nodes)
    {
        if (trusted && shape.IsSingle && node.Reach.IsOpen(run.IsLimited))
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
            await run.Read(field, statement.For(nodes.Index), KeyedStatement.Values(nodes.Index), nodes);
        }
    }
}
