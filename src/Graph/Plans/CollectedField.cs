using Graph.Errors;
using Graph.Schema;
using Graph.Values;
using GraphQLParser.AST;

namespace Graph.Plans;

/// <summary>
/// Collects the fields that a selection set selects on an object type: fragments are expanded, and fields with the same response name are
/// merged.
/// </summary>
/// <param name="model">The existing types.</param>
/// <param name="fragments">The document's fragments.</param>
/// <param name="mostSteps">
/// The maximum number of selections to visit in total: nested fragment spreads can make a small document expand without limit.
/// </param>
internal sealed class FieldCollector(
    GraphModel model,
    IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments,
    int mostSteps
)
{
    private int steps;

    /// <summary>The variables that occur in @skip and @include.</summary>
    public HashSet<string> Conditions { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<CollectedField> Of(ObjectType type, IEnumerable<Occurrence> occurrences)
    {
        var byName = new Dictionary<string, CollectedField>(StringComparer.Ordinal);
        var order = new List<CollectedField>();
        var opened = new HashSet<(string Fragment, InclusionCondition Include)>();
        foreach (var (set, include) in occurrences)
        {
            Walk(type, set, include, byName, order, opened);
        }

        return order;
    }

    private void Walk(
        ObjectType type,
        GraphQLSelectionSet set,
        InclusionCondition include,
        Dictionary<string, CollectedField> byName,
        List<CollectedField> order,
        HashSet<(string Fragment, InclusionCondition Include)> opened
    )
    {
        foreach (var selection in set.Selections)
        {
            if (++steps > mostSteps)
            {
                throw TooWide(mostSteps);
            }

            var wanted = include.And(IncludeOf(selection));
            switch (selection)
            {
                case GraphQLField field:
                    var name = field.Alias?.Name.StringValue ?? field.Name.StringValue;
                    if (!byName.TryGetValue(name, out var collected))
                    {
                        byName.Add(name, collected = new CollectedField(name, field));
                        order.Add(collected);
                    }
                    else if (!Same(collected.Field, field))
                    {
                        throw Contradiction(name);
                    }

                    collected.Includes.Add(wanted);
                    if (field.SelectionSet is { } below)
                    {
                        collected.Below.Add(new Occurrence(below, wanted));
                    }

                    break;
                case GraphQLInlineFragment inline when Applies(inline.TypeCondition, type):
                    Walk(type, inline.SelectionSet, wanted, byName, order, opened);
                    break;
                case GraphQLFragmentSpread spread:
                    var fragment = fragments[spread.FragmentName.Name.StringValue];
                    // A fragment that was already expanded under the same conditions adds nothing.
                    if (
                        Applies(fragment.TypeCondition, type)
                        && opened.Add((fragment.FragmentName.Name.StringValue, wanted))
                    )
                    {
                        Walk(type, fragment.SelectionSet, wanted, byName, order, opened);
                    }

                    break;
            }
        }
    }

    /// <summary>The error for an operation that is too large once its fragments are expanded.</summary>
    public static RequestError TooWide(int most) =>
        new(
            new Problem(
                Codes.CostExceeded,
                $"展开片段后选取的字段超过 {most} 个。",
                $"With its fragments opened, the operation selects more than {most} fields."
            )
        );

    /// <summary>The error for a response name that is used for two different fields.</summary>
    public static RequestError Contradiction(string name) =>
        new(
            new Problem(
                Codes.ValidationFailed,
                $"查询文档未通过校验：“{Excerpt.Of(name)}”在同一处有两种含义，请用别名区分。",
                $"Fields '{Excerpt.Of(name)}' conflict: they differ in name, arguments or type; use aliases to tell them apart."
            )
        );

    // The library compares every pair of fields; here each is compared with the first of its name, which is sufficient.
    private static bool Same(GraphQLField one, GraphQLField other) =>
        ReferenceEquals(one, other)
        || (
            one.Name.Value == other.Name.Value
            && (one.Arguments?.Count ?? 0) == (other.Arguments?.Count ?? 0)
            && (one.Arguments?.Items ?? []).TrueForAll(a =>
                other.Arguments!.Items.Find(b => b.Name.Value == a.Name.Value) is { } b
                && RawValue.Of(a.Value).IsSame(RawValue.Of(b.Value))
            )
        );

    private bool Applies(GraphQLTypeCondition? condition, ObjectType type) =>
        condition is null || model.Possible(model.Find(condition.Type.Name.StringValue)!).Contains(type);

    private InclusionCondition IncludeOf(ASTNode selection)
    {
        var directives = (selection as IHasDirectivesNode)?.Directives;
        if (directives is null)
        {
            return InclusionCondition.Always;
        }

        var include = new InclusionCondition([
            .. directives
                .Where(d => d.Name.StringValue is "skip" or "include")
                .Select(d => (RawValue.Of(d.Arguments![0].Value), d.Name.StringValue == "include")),
        ]);
        Conditions.UnionWith(include.Conditions.Select(c => c.Value).OfType<RawVariable>().Select(v => v.Name));
        return include;
    }
}

/// <summary>A selection set and the condition under which it is included.</summary>
internal sealed record Occurrence(GraphQLSelectionSet Set, InclusionCondition Include);

/// <summary>All fields of a selection set with the same response name.</summary>
internal sealed record CollectedField(string Name, GraphQLField Field)
{
    public List<InclusionCondition> Includes { get; } = [];

    public List<Occurrence> Below { get; } = [];

    /// <summary>The condition under which the field itself is included.</summary>
    public InclusionCondition Include => Includes.Count == 1 ? Includes[0] : InclusionCondition.Any(Includes);

    /// <summary>Its selection sets; for a single occurrence, the field's own condition is sufficient.</summary>
    public IEnumerable<Occurrence> Selections =>
        Includes.Count == 1 ? Below.Select(b => b with { Include = InclusionCondition.Always }) : Below;
}
