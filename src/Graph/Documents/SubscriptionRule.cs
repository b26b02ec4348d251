using Graph.Errors;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Graph.Documents;

/// <summary>
/// "Single root field": a subscription selects one field, in any number of occurrences and fragments, and no introspection field. The library's
/// own rule counts fragments instead.
/// </summary>
internal sealed class SubscriptionRule : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        // Another rule reports names that are defined twice.
        var fragments = context
            .Document.Definitions.OfType<GraphQLFragmentDefinition>()
            .DistinctBy(f => f.FragmentName.Name.StringValue, StringComparer.Ordinal)
            .ToDictionary(f => f.FragmentName.Name.StringValue, StringComparer.Ordinal);
        return new(new MatchingNodeVisitor<GraphQLOperationDefinition>((o, c) => Check(o, c, fragments)));
    }

    private static void Check(
        GraphQLOperationDefinition operation,
        ValidationContext context,
        Dictionary<string, GraphQLFragmentDefinition> fragments
    )
    {
        if (operation.Operation != OperationType.Subscription)
        {
            return;
        }

        var (names, seen) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var open = new Stack<GraphQLSelectionSet>([operation.SelectionSet]);
        var isIntrospective = false;
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case GraphQLField field:
                        names.Add((field.Alias?.Name ?? field.Name).StringValue);
                        isIntrospective |= field.Name.StringValue.StartsWith("__", StringComparison.Ordinal);
                        break;
                    case GraphQLInlineFragment inline:
                        open.Push(inline.SelectionSet);
                        break;
                    case GraphQLFragmentSpread spread when seen.Add(spread.FragmentName.Name.StringValue):
                        if (fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment))
                        {
                            open.Push(fragment.SelectionSet);
                        }

                        break;
                }
            }
        }

        if (names.Count > 1 || isIntrospective)
        {
            context.ReportError(
                new InputError(
                    context,
                    operation,
                    new Problem(
                        Codes.ValidationFailed,
                        "查询文档未通过校验：订阅只能选取一个根字段，且不能是内省。",
                        "A subscription selects one root field, and none of the introspection system."
                    )
                )
            );
        }
    }
}
