using Graph.Fields;
using Graph.Plans;
using Graph.Schema;

namespace Graph.Execution;

// Figures and their groups.
internal sealed partial class Planner
{
    private AggregateWriter Aggregate(SelectedField selected, CollectedField collected, AggregateStep step)
    {
        var figures = Figures(
            (ObjectType)selected.Field.Type.Leaf,
            collected.Selections,
            step,
            step.Columns,
            null,
            selected.Path
        );
        return new AggregateWriter(
            step,
            figures,
            [.. figures.Fields.Where(f => f.Value is GroupsWriter).Select(f => (f.Selected, (GroupsWriter)f.Value))]
        );
    }

    private ObjectWriter Figures(
        ObjectType type,
        IEnumerable<Occurrence> occurrences,
        AggregateStep step,
        FigureColumns columns,
        Grouping? grouping,
        IReadOnlyList<object> path
    ) =>
        Object(
            type,
            occurrences,
            path,
            (selected, collected) =>
            {
                switch (selected.Field.Source)
                {
                    case FigureSource figure:
                        return new FigureWriter(figure, selected.Field.Type.Leaf, columns);
                    case CoarseSource:
                        return new CoarseWriter();
                    case FiguresSource:
                        return Below(columns, grouping);
                    case GroupBySource:
                        var group = step.Group(selected, () => count++);
                        return new GroupsWriter(group, Below(group.Columns, group));
                    case GroupKeySource { Key: { Target: { } target } key }:
                        var link = grouping!.Link(selected, key, target, () => count++);
                        return new GroupLinkWriter(
                            link,
                            Object(target, collected.Selections, link.Level.Level, selected.Path)
                        );
                    case GroupKeySource { Key: var key }:
                        return new GroupKeyWriter(key);
                    default:
                        return null;
                }

                ObjectWriter Below(FigureColumns of, Grouping? within) =>
                    Figures(
                        (ObjectType)selected.Field.Type.Leaf,
                        collected.Selections,
                        step,
                        of,
                        within,
                        selected.Path
                    );
            }
        );
}
