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
    private readonly List<PlanField> planned = [];
    private int count;
    private int selectedFields;

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
        var selection = Level(
            root,
            [new Occurrence(operation.SelectionSet, InclusionCondition.Always)],
            new RowShape(),
            []
        );
        var variables = (operation.Variables?.Items ?? []).Select(v => new VariableModel(
            v.Variable.Name.StringValue,
            TypeOf(v.Type),
            v.DefaultValue is { } value ? RawValue.Of(value) : null,
            collecting.Conditions.Contains(v.Variable.Name.StringValue)
        ));
        return new Plan(selection, count, operation.Operation == OperationType.Mutation, [.. variables], Literals())
        {
            Size = SizeOfPlan + (SizeOfField * (long)selectedFields) + (SizeOfLoading * (long)count),
        };
    }

    private Bound?[] Literals()
    {
        var literals = new Bound?[count];
        foreach (var field in planned.Where(f => f.HasArguments && f.IsLiteral))
        {
            literals[field.Index] = LiteralOf(field);
        }

        return literals;
    }

    // Where something is wrong with them, each request is refused in its turn.
    private Bound? LiteralOf(PlanField field)
    {
        var binding = new Binding(model, keys, limits, null, []);
        try
        {
            var bound = field.Read(binding, field.Arguments(binding));
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

    // Levels

    private SelectionSet Level(
        ObjectType type,
        IEnumerable<Occurrence> occurrences,
        RowShape shape,
        IReadOnlyList<object> path
    ) => new([.. collecting.Of(type, occurrences).Select(c => FieldOf(type, c, shape, path))], WatchOf(type, shape));

    private static ReadWatch? WatchOf(ObjectType type, RowShape shape) =>
        type.Reach.Watched is { } flag ? new ReadWatch(type, Id(type, shape), shape.Use(flag)) : null;

    private KeyedLevel Keyed(
        SelectedField selected,
        ObjectType node,
        IEnumerable<Occurrence> occurrences,
        bool trusted = true
    )
    {
        var shape = new RowShape();
        var selection = Level(node, occurrences, shape, selected.Path);
        return new KeyedLevel(selected, node, shape, selection, trusted);
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

    private PlanField FieldOf(ObjectType type, CollectedField collected, RowShape shape, IReadOnlyList<object> path)
    {
        var field = FieldOf(type, Select(type, collected, path), collected, shape);
        planned.Add(field);
        return field;
    }

    private PlanField FieldOf(ObjectType type, SelectedField selected, CollectedField collected, RowShape shape) =>
        selected.Field.Source switch
        {
            ColumnSource column => new ColumnField(selected, shape.Use(column.Property, selected.Field.Type.Leaf)),
            PersonalSource personal => new PersonalField(
                selected,
                count++,
                type,
                personal.Column,
                new PersonalColumns(
                    shape.Use(personal.Column.Property),
                    Id(type, shape),
                    shape.Use(type.Reach.Unit!),
                    type.Reach.Duty is { } duty ? shape.Use(duty) : -1
                )
            ),
            IdSource id => new IdField(selected, type, shape.Use(id.Property)),
            LinkSource link => new LinkField(
                selected,
                count++,
                shape.Use(link.Key),
                Keyed(selected, link.Target, collected.Selections)
            ),
            LinksSource links => new LinksField(
                selected,
                count++,
                links,
                Id(type, shape),
                Keyed(selected, links.Target, collected.Selections)
            ),
            ConnectionSource connection => Connection(
                selected,
                collected,
                connection,
                connection.Parent is { } parent ? shape.Use(parent.Own) : -1
            ),
            EachModuleSource each => new EachModuleField(
                selected,
                count++,
                each.Lists.ToDictionary(list => list.Key, list => Connection(selected, collected, list.Value, -1))
            ),
            SubjectSource subject => new SubjectField(selected, shape.Use(subject.Kind), shape.Use(subject.Property)),
            AggregateSource aggregate => Aggregate(
                selected,
                collected,
                aggregate.List,
                aggregate.List.Parent is { } parent ? shape.Use(parent.Own) : -1
            ),
            LookupSource lookup => Lookup(selected, collected, lookup),
            NodeSource => Nodes(selected, collected, several: false),
            NodesSource => Nodes(selected, collected, several: true),
            BatchSource batch => new BatchField(
                selected,
                count++,
                batch,
                model.IsUnit(type),
                Id(type, shape),
                Value(selected.Field.Type, collected.Selections, selected.Path)
            ),
            AnswerSource answer => new AnswerField(
                selected,
                count++,
                answer,
                Value(selected.Field.Type, collected.Selections, selected.Path)
            ),
            ChangeSource change => Change(selected, collected, change.Change),
            NodeRefSource node => AnyNode(selected, collected, shape.Use(node.Property)),
            StreamSource stream => Stream(selected, collected, stream),
            _ when type == model.Query && selected.Field.Name is "__schema" or "__type" => Introspected(
                selected,
                collected
            ),
            _ => new TypeNameField(selected, type.Name),
        };

    private IntrospectionField Introspected(SelectedField selected, CollectedField collected) =>
        collected.Below.Exists(b => introspected.In(b.Set) > IntrospectedLists.Most)
            ? throw TooDeep(selected.Path)
            : new IntrospectionField(selected, count++, introspection, collected, document, operation);

    private static int Id(ObjectType node, RowShape shape) => shape.Use(node.Clr!.GetProperty("Id")!);

    private LookupField Lookup(SelectedField selected, CollectedField collected, LookupSource source)
    {
        var shape = new RowShape();
        var selection = Level(source.Target, collected.Selections, shape, selected.Path);
        Id(source.Target, shape);
        return new LookupField(selected, count++, source, shape, selection);
    }

    private NodeField Nodes(SelectedField selected, CollectedField collected, bool several)
    {
        var index = count++;
        var kinds = model.Possible(selected.Field.Type.Leaf);
        var levels = kinds.ToDictionary(k => k, k => Keyed(selected, k, collected.Selections, trusted: false));
        CheckShapes(kinds.Select(k => (k, collected.Selections)));
        return new NodeField(selected, index, levels, several);
    }

    private NodeRefField AnyNode(SelectedField selected, CollectedField collected, int column)
    {
        var index = count++;
        var kinds = model.Possible(selected.Field.Type.Leaf);
        var levels = kinds.ToDictionary(
            k => k.Name,
            k => Keyed(selected, k, collected.Selections, trusted: false),
            StringComparer.Ordinal
        );
        CheckShapes(kinds.Select(k => (k, collected.Selections)));
        return new NodeRefField(selected, index, column, levels);
    }

    private StreamField Stream(SelectedField selected, CollectedField collected, StreamSource stream)
    {
        var index = count++;
        if (selected.Field.Type.Leaf is not ObjectType told || told.Fields.All(f => f.Source is MemberSource))
        {
            var value = Value(selected.Field.Type, collected.Selections, selected.Path);
            return new StreamField(selected, index, stream, new ValueTelling(value), NamedBy(stream));
        }

        var shape = new RowShape();
        var selection = Level(told, collected.Selections, shape, selected.Path);
        return new StreamField(
            selected,
            index,
            stream,
            new RowTelling(selected, stream.Payload, shape, selection),
            NamedBy(stream)
        );
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

    private ConnectionField Connection(
        SelectedField selected,
        CollectedField collected,
        ConnectionSource source,
        int idColumn
    )
    {
        var index = count++;
        var shape = new RowShape();
        var type = (ObjectType)selected.Field.Type.Leaf;
        var parts = Parts(type, collected.Selections, source.Target, shape, selected.Path);
        var field = new ConnectionField(selected, index, source, idColumn, shape, parts);
        planned.Add(field);
        return field;
    }

    private ConnectionPart[] Parts(
        ObjectType type,
        IEnumerable<Occurrence> occurrences,
        ObjectType node,
        RowShape shape,
        IReadOnlyList<object> path
    ) =>
        [
            .. collecting
                .Of(type, occurrences)
                .Select(collected =>
                {
                    var selected = Select(type, collected, path);
                    var below = selected.Field.Type.Leaf as ObjectType;
                    return below == node
                        ? new ConnectionPart(
                            selected,
                            node,
                            type.Name,
                            [],
                            Level(node, collected.Selections, shape, selected.Path)
                        )
                        : new ConnectionPart(
                            selected,
                            node,
                            type.Name,
                            below is null ? [] : Parts(below, collected.Selections, node, shape, selected.Path),
                            null
                        );
                }),
        ];

    // Figures

    private AggregateField Aggregate(
        SelectedField selected,
        CollectedField collected,
        ConnectionSource list,
        int idColumn
    )
    {
        var index = count++;
        var columns = new FigureColumns();
        var parts = Figures((ObjectType)selected.Field.Type.Leaf, collected.Selections, columns, selected.Path);
        return new AggregateField(selected, index, list, idColumn, columns, parts);
    }

    private AggregatePart[] Figures(
        ObjectType type,
        IEnumerable<Occurrence> occurrences,
        FigureColumns columns,
        IReadOnlyList<object> path
    ) => [.. collecting.Of(type, occurrences).Select(c => FigurePartOf(type, c, columns, path))];

    private AggregatePart FigurePartOf(
        ObjectType type,
        CollectedField collected,
        FigureColumns columns,
        IReadOnlyList<object> path
    )
    {
        var selected = Select(type, collected, path);
        switch (selected.Field.Source)
        {
            case FigureSource figure:
                return new FigurePart(selected, figure, columns);
            case CoarseSource:
                return new CoarsePart(selected);
            case FiguresSource:
                var owner = (ObjectType)selected.Field.Type.Leaf;
                return new FiguresPart(selected, Figures(owner, collected.Selections, columns, selected.Path));
            case GroupBySource:
                var (index, group) = (count++, new FigureColumns());
                var parts = Figures((ObjectType)selected.Field.Type.Leaf, collected.Selections, group, selected.Path);
                return new GroupByPart(selected, index, group, parts);
            case GroupKeySource { Key: { Target: { } target } key }:
                return new GroupNodePart(selected, count++, key, Keyed(selected, target, collected.Selections));
            case GroupKeySource { Key: var key }:
                return new GroupKeyPart(selected, key);
            default:
                return new AggregateTypePart(selected, type.Name);
        }
    }

    // Values

    private ValueWriter Value(TypeRef type, IEnumerable<Occurrence> occurrences, IReadOnlyList<object> path)
    {
        if (type.Item is { } item)
        {
            return new ListWriter(Value(item, occurrences, path));
        }

        return type.Named is ObjectType record
            ? new RecordWriter([.. collecting.Of(record, occurrences).Select(c => Member(record, c, path))])
            : new LeafWriter(type.Named!);
    }

    private (SelectedField, Func<object, object?>, ValueWriter) Member(
        ObjectType record,
        CollectedField collected,
        IReadOnlyList<object> path
    )
    {
        var selected = Select(record, collected, path);
        return selected.Field.Source switch
        {
            MemberSource member => (
                selected,
                Getter.Of(member.Property),
                Value(selected.Field.Type, collected.Selections, selected.Path)
            ),
            LinkSource link => (
                selected,
                Getter.Of(link.Key),
                new NodeWriter(count++, Keyed(selected, link.Target, collected.Selections))
            ),
            _ => (selected, _ => record.Name, new LeafWriter(Scalars.String)),
        };
    }

    // Changes

    private ChangeField Change(SelectedField selected, CollectedField collected, ChangeModel change)
    {
        var index = count++;
        var payload = (ObjectType)selected.Field.Type.Leaf;
        var parts = collecting
            .Of(payload, collected.Selections)
            .Select(c => PayloadPartOf(payload, c, change, selected.Path));
        return new ChangeField(selected, index, change, [.. parts]);
    }

    private PayloadPart PayloadPartOf(
        ObjectType payload,
        CollectedField collected,
        ChangeModel change,
        IReadOnlyList<object> path
    )
    {
        var selected = Select(payload, collected, path);
        return selected.Field.Source switch
        {
            PartSource { Part: Part.PayloadNode } => new PayloadPart(
                selected,
                payload.Name,
                Keyed(selected, change.Node!, collected.Selections),
                null
            ),
            PartSource { Part: Part.PayloadValue } => new PayloadPart(selected, payload.Name, null, null)
            {
                Value = Value(selected.Field.Type, collected.Selections, selected.Path),
            },
            PartSource { Part: Part.PayloadErrors } => new PayloadPart(
                selected,
                payload.Name,
                null,
                Errors(change, collected, selected.Path)
            ),
            _ => new PayloadPart(selected, payload.Name, null, null),
        };
    }

    private Dictionary<string, IReadOnlyList<ErrorPart>> Errors(
        ChangeModel change,
        CollectedField collected,
        IReadOnlyList<object> path
    )
    {
        var parts = change.Errors.ToDictionary(
            e => e.Key,
            e => ErrorParts(e.Value, collected.Selections, path),
            StringComparer.Ordinal
        );
        CheckShapes(change.Errors.Values.Select(e => (e, collected.Selections)));
        return parts;
    }

    private IReadOnlyList<ErrorPart> ErrorParts(
        ObjectType error,
        IEnumerable<Occurrence> occurrences,
        IReadOnlyList<object> path
    ) => [.. collecting.Of(error, occurrences).Select(c => new ErrorPart(Select(error, c, path), error.Name))];

    private sealed record TypeNameSource : Source
    {
        public static readonly TypeNameSource Instance = new();
    }
}
