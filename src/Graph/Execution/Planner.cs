using System.Collections;
using System.Reflection;
using Graph.Documents;
using Graph.Errors;
using Graph.Fields;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Graph.Values;
using GraphQLParser.AST;
using Kernel.PersonalData;

namespace Graph.Execution;

/// <summary>
/// Makes a plan of a validated operation: which columns each level reads, and how it is written. What a module declared is
/// looked at here for the last time; a run knows fields only.
/// </summary>
internal sealed class Planner
{
    // A selection is looked at once for each type that it may be of.
    private const int StepsPerToken = 10;

    // Measured on plans of the whole schema.
    private const int SizeOfPlan = 4_000;
    private const int SizeOfField = 700;
    private const int SizeOfLoading = 1_500;

    private readonly GraphModel model;
    private readonly Introspection introspection;
    private readonly GraphQLDocument document;
    private readonly GraphQLOperationDefinition operation;
    private readonly FieldCollector collecting;
    private readonly GraphOptions limits;
    private readonly IntrospectedLists introspected;
    private readonly Keyring keys;
    private readonly List<FetchStep> planned = [];
    private int count;
    private int selectedFields;
    private bool isConditional;

    private Planner(
        GraphModel model,
        Introspection introspection,
        GraphQLDocument document,
        GraphQLOperationDefinition operation,
        Keyring keys,
        GraphOptions limits
    )
    {
        (this.model, this.introspection, this.keys, this.limits) = (model, introspection, keys, limits);
        (this.document, this.operation) = (document, operation);
        var fragments = document
            .Definitions.OfType<GraphQLFragmentDefinition>()
            .ToDictionary(f => f.FragmentName.Name.StringValue, StringComparer.Ordinal);
        collecting = new FieldCollector(model, fragments, StepsPerToken * limits.MaxTokens);
        introspected = new IntrospectedLists(fragments);
    }

    /// <exception cref="RequestError">The operation is deeper or wider than allowed, or contradicts itself.</exception>
    public static Plan Make(
        GraphModel model,
        Introspection introspection,
        GraphQLDocument document,
        GraphQLOperationDefinition operation,
        Keyring keys,
        GraphOptions limits
    ) => new Planner(model, introspection, document, operation, keys, limits).Make();

    private Plan Make()
    {
        var root = operation.Operation switch
        {
            OperationType.Mutation => model.Mutation!,
            OperationType.Subscription => model.Subscription!,
            _ => model.Query,
        };
        var level = new Level(root);
        var answer = Object(root, [new Occurrence(operation.SelectionSet, InclusionCondition.Always)], level, []);
        var variables = (operation.Variables?.Items ?? []).Select(v => new VariableModel(
            v.Variable.Name.StringValue,
            TypeOf(v.Type),
            v.DefaultValue is { } value ? RawValue.Of(value) : null,
            collecting.Conditions.Contains(v.Variable.Name.StringValue)
        ));
        return new Plan(answer, level, operation.Operation == OperationType.Mutation, [.. variables], Literals())
        {
            FieldCount = selectedFields,
            IsConditional = isConditional,
            Size = SizeOfPlan + (SizeOfField * (long)selectedFields) + (SizeOfLoading * (long)count),
        };
    }

    private Bound?[] Literals()
    {
        var literals = new Bound?[count];
        foreach (var step in planned.Where(s => s.HasArguments && s.IsLiteral))
        {
            literals[step.Index] = LiteralOf(step);
        }

        return literals;
    }

    // Where something is wrong with them, each request is refused in its turn.
    private Bound? LiteralOf(FetchStep step)
    {
        var (binding, selected) = (new Binding(model, keys, limits, [], null, []), step.Fields[0]);
        try
        {
            var bound = step.Read(binding, selected, step.Arguments(binding, selected));
            return binding.Problems.Count == 0 ? bound : null;
        }
        catch (RequestError)
        {
            return null;
        }
    }

    private TypeRef TypeOf(GraphQLType type) =>
        type switch
        {
            GraphQLNonNullType required => TypeOf(required.Type) with { Required = true },
            GraphQLListType list => TypeRef.ListOf(TypeOf(list.Type)),
            GraphQLNamedType named => TypeRef.Of(model.Find(named.Name.StringValue)!),
            _ => throw new NotSupportedException(),
        };

    // Objects and the steps that load them

    private ObjectWriter Object(
        ObjectType type,
        IEnumerable<Occurrence> occurrences,
        Level level,
        IReadOnlyList<object> path
    ) => Object(type, occurrences, path, (selected, collected) => ValueOf(type, selected, collected, level));

    private ObjectWriter Object(
        ObjectType type,
        IEnumerable<Occurrence> occurrences,
        IReadOnlyList<object> path,
        Func<SelectedField, CollectedField, Writer?> valueOf
    ) =>
        new([
            .. collecting
                .Of(type, occurrences)
                .Select(collected =>
                {
                    var selected = Select(type, collected, path);
                    // What is said of every object is the name of its type.
                    return new FieldWriter(selected, valueOf(selected, collected) ?? new TypeNameWriter(type.Name));
                }),
        ]);

    // Fields that ask for the same, under whatever names, are answered from one step.
    private T Step<T>(Level level, SelectedField selected, Func<int, T> make)
        where T : FetchStep
    {
        if (level.Find(selected) is T known)
        {
            known.Answer(selected);
            return known;
        }

        var step = Planned(make(count++));
        level.Add(step);
        return step;
    }

    private T Planned<T>(T step)
        where T : FetchStep
    {
        planned.Add(step);
        return step;
    }

    private SelectedField Select(ObjectType type, CollectedField collected, IReadOnlyList<object> path)
    {
        var name = collected.Field.Name.StringValue;
        var field =
            type.Find(name)
            ?? new Field(
                name,
                TypeRef.Of(Scalars.String, true),
                null,
                TypeNameSource.Instance,
                [],
                name,
                type.Permission
            );
        var arguments = (collected.Field.Arguments?.Items ?? []).ToDictionary(
            a => a.Name.StringValue,
            a => RawValue.Of(a.Value),
            StringComparer.Ordinal
        );
        object[] below = [.. path, collected.Name];
        if (below.Length > limits.MaxDepth)
        {
            throw TooDeep(below);
        }

        if (++selectedFields > limits.MaxCost)
        {
            throw FieldCollector.TooWide(limits.MaxCost);
        }

        isConditional |= !collected.Include.IsAlways;
        return new SelectedField(collected.Name, field, arguments, collected.Include, below, selectedFields);
    }

    private RequestError TooDeep(IReadOnlyList<object> path) =>
        new(
            new Problem(
                Codes.TooDeep,
                $"查询层级过深，最多 {limits.MaxDepth} 层。",
                $"The operation is nested deeper than {limits.MaxDepth} levels.",
                path
            )
        );

    private Writer? ValueOf(ObjectType type, SelectedField selected, CollectedField collected, Level level)
    {
        var shape = level.Shape;
        switch (selected.Field.Source)
        {
            case ColumnSource column:
                return new ColumnWriter(shape.Use(column.Property, selected.Field.Type.Leaf));
            case PersonalSource personal:
                var at = new PersonalColumns(
                    shape.Use(personal.Column.Property),
                    level.Key(type),
                    shape.Use(type.Reach.Unit!),
                    type.Reach.Duty is { } duty ? shape.Use(duty) : -1
                );
                var text = Step(level, selected, i => new PersonalTextStep(selected, i, personal.Column, at));
                return new PersonalTextWriter(text, type, personal.Column, at);
            case IdSource id:
                return new IdWriter(type, shape.Use(id.Property));
            case SubjectSource subject:
                return new SubjectWriter(shape.Use(subject.Kind), shape.Use(subject.Property));
            case LinkSource link:
                var key = shape.Use(link.Key);
                var one = Step(level, selected, i => new LinkStep(selected, i, key, new KeyedLevel(link.Target)));
                return new LinkWriter(one, Object(link.Target, collected.Selections, one.Level.Level, selected.Path));
            case LinksSource links:
                var own = level.Key(type);
                var several = Step(
                    level,
                    selected,
                    i => new LinksStep(selected, i, links, own, new KeyedLevel(links.Target))
                );
                return new LinksWriter(
                    several,
                    Object(links.Target, collected.Selections, several.Level.Level, selected.Path)
                );
            case ConnectionSource list:
                var parent = list.Parent is { } listed ? shape.Use(listed.Own) : -1;
                var page = Step(level, selected, i => new ConnectionStep(selected, i, list, parent));
                return Connection(selected, collected, page);
            case EachModuleSource each:
                return EachModule(selected, collected, each, level);
            case AggregateSource { List: var counted }:
                var owner = counted.Parent is { } counting ? shape.Use(counting.Own) : -1;
                var figures = Step(level, selected, i => new AggregateStep(selected, i, counted, owner));
                return Aggregate(selected, collected, figures);
            case LookupSource lookup:
                var found = Step(level, selected, i => new LookupStep(selected, i, lookup));
                return new LookupWriter(
                    found,
                    Object(lookup.Target, collected.Selections, found.Level, selected.Path)
                );
            case NodeSource:
                return Nodes(selected, collected, level, several: false);
            case NodesSource:
                return Nodes(selected, collected, level, several: true);
            case NodeRefSource node:
                return AnyNode(selected, collected, level, shape.Use(node.Property));
            case BatchSource batch:
                var (ofUnits, rowKey) = (model.IsUnit(type), level.Key(type));
                return Method(
                    selected,
                    collected,
                    Step(level, selected, i => new BatchStep(selected, i, batch, ofUnits, rowKey))
                );
            case AnswerSource answer:
                return Method(selected, collected, Step(level, selected, i => new AnswerStep(selected, i, answer)));
            case ChangeSource { Change: var change }:
                return Change(selected, collected, Step(level, selected, i => new ChangeStep(selected, i, change)), change);
            case StreamSource stream:
                return Stream(selected, collected, stream);
            case var _ when type == model.Query && selected.Field.Name is "__schema" or "__type":
                return Introspected(selected, collected, level);
            default:
                return null;
        }
    }

    private IntrospectionWriter Introspected(SelectedField selected, CollectedField collected, Level level) =>
        collected.Below.Exists(b => introspected.In(b.Set) > IntrospectedLists.Most)
            ? throw TooDeep(selected.Path)
            : new IntrospectionWriter(
                Step(
                    level,
                    selected,
                    i => new IntrospectionStep(selected, i, introspection, collected, document, operation)
                )
            );

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

    private EventWriter Stream(SelectedField selected, CollectedField collected, StreamSource stream)
    {
        if (selected.Field.Type.Leaf is not ObjectType told || told.Fields.All(f => f.Source is MemberSource))
        {
            var value = Value(selected.Field.Type, collected.Selections, selected.Path, v => [v], []);
            return new EventWriter(Planned(new StreamStep(selected, count++, stream, NamedBy(stream), null)), value);
        }

        var row = new Level(told);
        var step = Planned(new StreamStep(selected, count++, stream, NamedBy(stream), row));
        return new EventWriter(step, Object(told, collected.Selections, row, selected.Path));
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

    /// <summary>What several types answer under one name must have one shape, whichever of them it comes from.</summary>
    private void CheckShapes(IEnumerable<(ObjectType Type, IEnumerable<Occurrence> Occurrences)> alternatives)
    {
        var byName = alternatives
            .SelectMany(a => collecting.Of(a.Type, a.Occurrences).Select(c => (Collected: c, Type: TypeOf(a.Type, c))))
            .GroupBy(f => f.Collected.Name, StringComparer.Ordinal);
        foreach (var fields in byName.Where(g => g.Skip(1).Any()))
        {
            if (fields.DistinctBy(f => f.Type.Shape, StringComparer.Ordinal).Skip(1).Any())
            {
                throw FieldCollector.Contradiction(fields.Key);
            }

            CheckShapes(fields.SelectMany(f => model.Possible(f.Type.Leaf).Select(p => (p, f.Collected.Selections))));
        }
    }

    private static TypeRef TypeOf(ObjectType type, CollectedField collected) =>
        type.Find(collected.Field.Name.StringValue)?.Type ?? TypeRef.Of(Scalars.String, true);

    // Connections

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

    // The nodes at or below a field of a connection: of nodes, or of edges that lead to them.
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

    // Figures

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
            [
                .. figures
                    .Fields.Where(f => f.Value is GroupsWriter)
                    .Select(f => (f.Selected, (GroupsWriter)f.Value)),
            ]
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

    // Values of methods

    private MethodWriter Method(SelectedField selected, CollectedField collected, MethodStep step)
    {
        var links = new List<ValueLink>();
        var index = count++;
        var writer = Value(selected.Field.Type, collected.Selections, selected.Path, v => [v], links);
        var value = new FieldValue(selected, index, writer, links);
        step.Answer(value);
        return new MethodWriter(step, value);
    }

    // The nodes that values lead to are loaded of all values at once: where their keys are is found by walking from each value.
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
                    new ValueLinkWriter(
                        index,
                        Object(link.Target, collected.Selections, level.Level, selected.Path)
                    )
                );
            default:
                return null;
        }
    }

    // Changes

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

    private sealed record TypeNameSource : Source
    {
        public static readonly TypeNameSource Instance = new();
    }
}
