using GraphQLParser.AST;

namespace Graph.Plans;

/// <summary>
/// How deep an introspection query nests lists of types and fields: each level expands the whole schema again, so that a small query could have
/// an enormous response. Common client tools nest two.
/// </summary>
/// <param name="fragments">The document's fragments, free of cycles.</param>
internal sealed class IntrospectedLists(IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments)
{
    public const int Most = 3;

    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    public int In(GraphQLSelectionSet? set) => set?.Selections.Max(Of) ?? 0;

    private int Of(ASTNode selection) =>
        selection switch
        {
            GraphQLField field => In(field.SelectionSet) + (IsList(field.Name.StringValue) ? 1 : 0),
            GraphQLInlineFragment inline => In(inline.SelectionSet),
            GraphQLFragmentSpread spread => Of(spread.FragmentName.Name.StringValue),
            _ => 0,
        };

    private int Of(string fragment)
    {
        if (!known.TryGetValue(fragment, out var lists))
        {
            known.Add(fragment, lists = In(fragments[fragment].SelectionSet));
        }

        return lists;
    }

    private static bool IsList(string field) => field is "fields" or "inputFields" or "interfaces" or "possibleTypes";
}
