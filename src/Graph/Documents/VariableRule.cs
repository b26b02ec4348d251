using Graph.Errors;
using Graph.Schema;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Graph.Documents;

/// <summary>
/// "All variable usages are allowed": a variable can be used only where its type fits, with lists and nullability compared level by level. The
/// library's own rule accepts any non-null type for any other.
/// </summary>
internal sealed class VariableRule(GraphModel model) : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var definitions = new Dictionary<ASTNode, Uses>();
        var fragments = new Dictionary<string, Uses>(StringComparer.Ordinal);
        var uses = new Uses();
        return new(
            new NodeVisitors(
                new MatchingNodeVisitor<GraphQLOperationDefinition>(
                    (operation, _) => definitions[operation] = uses = new Uses()
                ),
                new MatchingNodeVisitor<GraphQLFragmentDefinition>(
                    (fragment, _) => fragments[fragment.FragmentName.Name.StringValue] = uses = new Uses()
                ),
                new MatchingNodeVisitor<GraphQLFragmentSpread>(
                    (spread, _) => uses.Spreads.Add(spread.FragmentName.Name.StringValue)
                ),
                new MatchingNodeVisitor<GraphQLArgument>(
                    (argument, c) =>
                    {
                        if (c.TypeInfo.GetArgument() is { ResolvedType: { } type } known)
                        {
                            Note(uses, argument.Value, InputTypes.Of(model, type), known.DefaultValue is not null);
                        }
                    }
                ),
                new MatchingNodeVisitor<GraphQLDocument>(
                    leave: (_, c) =>
                    {
                        foreach (var (operation, own) in definitions)
                        {
                            Check(c, (GraphQLOperationDefinition)operation, own, fragments);
                        }
                    }
                )
            )
        );
    }

    private static void Note(Uses uses, GraphQLValue value, TypeRef? type, bool hasDefault)
    {
        switch (value)
        {
            case GraphQLVariable variable when type is not null:
                uses.Variables.TryAdd((variable.Name.StringValue, type, hasDefault), variable);
                break;
            case GraphQLListValue list:
                // A single item is coerced to a list of one, so that a list within a list is an item.
                foreach (var item in list.Values ?? [])
                {
                    Note(uses, item, type?.Item, hasDefault: false);
                }

                break;
            case GraphQLObjectValue input when type?.Leaf is InputType known:
                foreach (var field in input.Fields ?? [])
                {
                    Note(uses, field.Value, known.Find(field.Name.StringValue)?.Type, hasDefault: false);
                }

                break;
        }
    }

    private void Check(
        ValidationContext context,
        GraphQLOperationDefinition operation,
        Uses own,
        Dictionary<string, Uses> fragments
    )
    {
        // Another rule reports names that are declared twice.
        var declared = (operation.Variables?.Items ?? [])
            .DistinctBy(v => v.Variable.Name.StringValue, StringComparer.Ordinal)
            .ToDictionary(v => v.Variable.Name.StringValue, StringComparer.Ordinal);
        foreach (var ((name, expected, hasDefault), variable) in own.With(fragments).SelectMany(u => u.Variables))
        {
            if (
                declared.GetValueOrDefault(name) is { } definition
                && InputTypes.Of(model, definition.Type) is { } type
                && !IsAllowed(definition, type, expected, hasDefault)
            )
            {
                context.ReportError(
                    new InputError(
                        context,
                        variable,
                        new Problem(
                            Codes.ValidationFailed,
                            $"查询文档未通过校验：变量“${Excerpt.Of(name)}”的类型为 {type}，此处应为 {expected}。",
                            $"The variable '${Excerpt.Of(name)}' is of type {type}; here {expected} is expected."
                        )
                    )
                );
            }
        }
    }

    private static bool IsAllowed(
        GraphQLVariableDefinition variable,
        TypeRef type,
        TypeRef expected,
        bool hasDefault
    ) =>
        expected.Required && !type.Required
            ? (hasDefault || variable.DefaultValue is not (null or GraphQLNullValue))
                && Goes(type, expected with { Required = false })
            : Goes(type, expected);

    private static bool Goes(TypeRef type, TypeRef expected) =>
        (type.Required || !expected.Required)
        && (
            (type.Item, expected.Item) switch
            {
                ({ } item, { } expectedItem) => Goes(item, expectedItem),
                (null, null) => type.Named == expected.Named,
                _ => false,
            }
        );

    /// <summary>What a definition uses: variables, once for each expected type, and fragments.</summary>
    private sealed class Uses
    {
        public Dictionary<(string Name, TypeRef Type, bool HasDefault), GraphQLVariable> Variables { get; } = [];

        public HashSet<string> Spreads { get; } = new(StringComparer.Ordinal);

        /// <summary>This definition and all that it spreads, directly or indirectly, each once.</summary>
        public IEnumerable<Uses> With(Dictionary<string, Uses> fragments)
        {
            var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<Uses>([this]));
            while (open.TryPop(out var next))
            {
                yield return next;
                foreach (var name in next.Spreads)
                {
                    if (fragments.TryGetValue(name, out var fragment) && seen.Add(name))
                    {
                        open.Push(fragment);
                    }
                }
            }
        }
    }
}
