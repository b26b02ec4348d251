using Graph.Documents;
using Graph.Errors;
using Graph.Fields;
using Graph.Plans;
using Graph.Schema;
using Graph.Values;
using GraphQLParser.AST;
using Kernel.PersonalData;

namespace Graph.Execution;

/// <summary>
/// Makes the plan of a validated operation: which columns each level reads, and how the response is written. The modules' declarations are only
/// read here; a run uses the plan's fields.
/// </summary>
internal sealed partial class Planner
{
    // A selection is visited once for each type that it may have.
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

    /// <exception cref="RequestError">The operation is too deep or too wide, or its fields conflict.</exception>
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

    // If the literals are invalid, each request is refused when it is bound.
    private Bound? LiteralOf(FetchStep step)
    {
        var (binding, selected) = (new Binding(model, keys, limits, [], default, []), step.Fields[0]);
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
                    // The only field of every object type is its type name.
                    return new FieldWriter(selected, valueOf(selected, collected) ?? new TypeNameWriter(type.Name));
                }),
        ]);

    // Fields that select the same, under any name, share one step.
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
                return new LookupWriter(found, Object(lookup.Target, collected.Selections, found.Level, selected.Path));
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
                return Change(
                    selected,
                    collected,
                    Step(level, selected, i => new ChangeStep(selected, i, change)),
                    change
                );
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

    /// <summary>Checks that fields of several types with the same response name have the same shape.</summary>
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

    private sealed record TypeNameSource : Source
    {
        public static readonly TypeNameSource Instance = new();
    }
}
