using Graph.Fields;
using Graph.Plans;
using Graph.Schema;

namespace Graph.Execution;

// Pages of nodes, and nodes by their ids.
internal sealed partial class Planner
{
    private ConnectionWriter Connection(SelectedField selected, CollectedField collected, ConnectionStep step)
    {
        var connection = Page((ObjectType)selected.Field.Type.Leaf, collected.Selections, step, selected.Path);
        var parts = Array.ConvertAll(connection.Fields, f => (f.Selected, Nodes: NodesIn(f.Value)));
        foreach (var (part, nodes) in parts)
        {
            step.Serve(part, nodes.Length > 0);
        }

        return new ConnectionWriter(step, connection, parts);
    }

    private EachModuleWriter EachModule(
        SelectedField selected,
        CollectedField collected,
        EachModuleSource each,
        Level level
    )
    {
        var step = Step(
            level,
            selected,
            i => new EachModuleStep(
                selected,
                i,
                each.Lists.ToDictionary(l => l.Key, l => Planned(new ConnectionStep(selected, count++, l.Value, -1)))
            )
        );
        foreach (var list in step.Lists.Values.Where(l => !l.Fields.Contains(selected)))
        {
            list.Answer(selected);
        }

        return new EachModuleWriter(
            step,
            selected,
            step.Lists.ToDictionary(l => l.Key, l => Connection(selected, collected, l.Value))
        );
    }

    private ObjectWriter Page(
        ObjectType type,
        IEnumerable<Occurrence> occurrences,
        ConnectionStep step,
        IReadOnlyList<object> path
    )
    {
        return Object(
            type,
            occurrences,
            path,
            (selected, collected) =>
                (selected.Field.Source as PartSource)?.Part switch
                {
                    Part.Nodes => new PageRowsWriter(Node(selected, collected), isOfEdges: false),
                    Part.EdgeNode => Node(selected, collected),
                    Part.Edges => new PageRowsWriter(Below(selected, collected), isOfEdges: true),
                    Part.PageInfo => Below(selected, collected),
                    { } part => new PageValueWriter(part, step.Target),
                    null => null,
                }
        );

        ObjectWriter Node(SelectedField selected, CollectedField collected) =>
            Object(step.Target, collected.Selections, step.Level, selected.Path);

        ObjectWriter Below(SelectedField selected, CollectedField collected) =>
            Page((ObjectType)selected.Field.Type.Leaf, collected.Selections, step, selected.Path);
    }

    // The nodes at or below a field of a connection: nodes, or edges that refer to nodes.
    private static ObjectWriter[] NodesIn(Writer part) =>
        part switch
        {
            PageRowsWriter { Item: var item, IsOfEdges: true } =>
            [
                .. item.Fields.Select(f => f.Value).OfType<ObjectWriter>(),
            ],
            PageRowsWriter { Item: var item } => [item],
            _ => [],
        };

    private NodesWriter Nodes(SelectedField selected, CollectedField collected, Level level, bool several)
    {
        var kinds = model.Possible(selected.Field.Type.Leaf);
        var step = Step(
            level,
            selected,
            i => new NodeStep(selected, i, kinds.ToDictionary(k => k, k => new KeyedLevel(k, trusted: false)), several)
        );
        var writers = kinds.ToDictionary(
            k => k,
            k => Object(k, collected.Selections, step.Levels[k].Level, selected.Path)
        );
        CheckShapes(kinds.Select(k => (k, collected.Selections)));
        return new NodesWriter(step, selected, writers, several);
    }

    private NodeRefWriter AnyNode(SelectedField selected, CollectedField collected, Level level, int column)
    {
        var kinds = model.Possible(selected.Field.Type.Leaf);
        var step = Step(
            level,
            selected,
            i => new NodeRefStep(
                selected,
                i,
                column,
                kinds.ToDictionary(k => k.Name, k => new KeyedLevel(k, trusted: false), StringComparer.Ordinal)
            )
        );
        var writers = kinds.ToDictionary(
            k => k.Name,
            k => Object(k, collected.Selections, step.Levels[k.Name].Level, selected.Path),
            StringComparer.Ordinal
        );
        CheckShapes(kinds.Select(k => (k, collected.Selections)));
        return new NodeRefWriter(step, writers);
    }
}
