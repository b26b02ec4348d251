using System.Collections;
using System.Reflection;
using Graph.Fields;
using Graph.Plans;
using Graph.Schema;
using Graph.Values;

namespace Graph.Execution;

// Results of modules' methods: fields of a root, events and payloads.
internal sealed partial class Planner
{
    private MethodWriter Method(SelectedField selected, CollectedField collected, MethodStep step)
    {
        var links = new List<ValueLink>();
        var index = count++;
        var writer = Value(selected.Field.Type, collected.Selections, selected.Path, v => [v], links);
        var value = new FieldValue(selected, index, writer, links);
        step.Answer(value);
        return new MethodWriter(step, value);
    }

    // The nodes that values refer to are loaded for all values at once: their keys are found by walking each value.
    private Writer Value(
        TypeRef type,
        IEnumerable<Occurrence> occurrences,
        IReadOnlyList<object> path,
        Func<object, IEnumerable<object>> walk,
        List<ValueLink> links
    )
    {
        if (type.Item is { } item)
        {
            return new ListWriter(
                Value(
                    item,
                    occurrences,
                    path,
                    v => walk(v).SelectMany(list => ((IEnumerable)list).OfType<object>()),
                    links
                )
            );
        }

        return type.Named is ObjectType record
            ? new RecordWriter(
                Object(record, occurrences, path, (selected, collected) => Member(selected, collected, walk, links))
            )
            : new LeafWriter(type.Named!);
    }

    private MemberWriter? Member(
        SelectedField selected,
        CollectedField collected,
        Func<object, IEnumerable<object>> walk,
        List<ValueLink> links
    )
    {
        switch (selected.Field.Source)
        {
            case MemberSource member:
                var get = Getter.Of(member.Property);
                return new MemberWriter(
                    get,
                    Value(
                        selected.Field.Type,
                        collected.Selections,
                        selected.Path,
                        v => walk(v).Select(get).OfType<object>(),
                        links
                    )
                );
            case LinkSource link:
                var (key, index, level) = (Getter.Of(link.Key), count++, new KeyedLevel(link.Target));
                links.Add(new ValueLink(selected, index, level, v => walk(v).Select(key).OfType<object>()));
                return new MemberWriter(
                    key,
                    new ValueLinkWriter(index, Object(link.Target, collected.Selections, level.Level, selected.Path))
                );
            default:
                return null;
        }
    }

    private EventWriter Stream(SelectedField selected, CollectedField collected, StreamSource stream)
    {
        if (selected.Field.Type.Leaf is not ObjectType payload || payload.Fields.All(f => f.Source is MemberSource))
        {
            var value = Value(selected.Field.Type, collected.Selections, selected.Path, v => [v], []);
            return new EventWriter(Planned(new StreamStep(selected, count++, stream, NamedBy(stream), null)), value);
        }

        var row = new Level(payload);
        var step = Planned(new StreamStep(selected, count++, stream, NamedBy(stream), row));
        return new EventWriter(step, Object(payload, collected.Selections, row, selected.Path));
    }

    private Dictionary<string, LookupSource> NamedBy(StreamSource stream) =>
        stream
            .Method.GetParameters()
            .Select(p => (p.Name, Key: p.GetCustomAttributes().OfType<IKeyOf>().SingleOrDefault()))
            .Where(p => p.Key is not null)
            .ToDictionary(
                p => p.Name!,
                p =>
                    model
                        .Query.Fields.Select(f => f.Source)
                        .OfType<LookupSource>()
                        .First(s => s.Target.Clr == p.Key!.Node),
                StringComparer.Ordinal
            );

    private PayloadWriter Change(
        SelectedField selected,
        CollectedField collected,
        ChangeStep step,
        ChangeModel change
    ) =>
        new(
            step,
            Object(
                (ObjectType)selected.Field.Type.Leaf,
                collected.Selections,
                selected.Path,
                (part, below) =>
                {
                    switch ((part.Field.Source as PartSource)?.Part)
                    {
                        case Part.PayloadNode:
                            step.Show(part);
                            return new PayloadRecordWriter(
                                Object(change.Node!, below.Selections, step.Record!.Level, part.Path)
                            );
                        case Part.PayloadValue:
                            return new PayloadValueWriter(
                                Value(part.Field.Type, below.Selections, part.Path, v => [v], [])
                            );
                        case Part.PayloadErrors:
                            return Errors(change, below, part.Path);
                        default:
                            return null;
                    }
                }
            )
        );

    private ErrorsWriter Errors(ChangeModel change, CollectedField collected, IReadOnlyList<object> path)
    {
        var kinds = change.Errors.ToDictionary(
            e => e.Key,
            e =>
                Object(
                    e.Value,
                    collected.Selections,
                    path,
                    (selected, _) =>
                        selected.Field.Source is PartSource { Part: var part }
                            ? new ErrorValueWriter(part, selected.Field.Name)
                            : null
                ),
            StringComparer.Ordinal
        );
        CheckShapes(change.Errors.Values.Select(e => (e, collected.Selections)));
        return new ErrorsWriter(kinds);
    }
}
