using Graph.Values;

namespace Graph.Plans;

/// <summary>
/// The condition under which a selection is included: every <c>@skip</c> and <c>@include</c> above it, evaluated for each request.
/// </summary>
/// <param name="Conditions">The conditions; all must hold.</param>
internal sealed record InclusionCondition((RawValue Value, bool Wanted)[] Conditions)
{
    public static readonly InclusionCondition Always = new([]);

    private IReadOnlyList<InclusionCondition>? alternatives;

    /// <summary>True if at least one of several occurrences is included.</summary>
    public static InclusionCondition Any(IReadOnlyList<InclusionCondition> occurrences) =>
        occurrences.Any(o => o.IsAlways) ? Always : new InclusionCondition([]) { alternatives = occurrences };

    public bool Holds(VariableValues variables)
    {
        foreach (var (value, wanted) in Conditions)
        {
            if (IsTrue(value, variables) != wanted)
            {
                return false;
            }
        }

        return alternatives is null || AnyHolds(alternatives, variables);
    }

    public InclusionCondition And(InclusionCondition further) =>
        further.IsAlways ? this
        : IsAlways ? further
        : new InclusionCondition([.. Conditions, .. further.Conditions]) { alternatives = alternatives };

    // Called for every field of every row, so it must not allocate a closure.
    private static bool AnyHolds(IReadOnlyList<InclusionCondition> occurrences, VariableValues variables)
    {
        foreach (var occurrence in occurrences)
        {
            if (occurrence.Holds(variables))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it holds in every request.</summary>
    public bool IsAlways => Conditions.Length == 0 && alternatives is null;

    private static bool IsTrue(RawValue value, VariableValues variables) =>
        value switch
        {
            RawVariable variable => variables.TryGetValue(variable.Name, out var known) && known is true,
            RawLeaf { Value: true } => true,
            _ => false,
        };
}
