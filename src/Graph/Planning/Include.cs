namespace Graph.Planning;

/// <summary>Whether a selection is wanted: every <c>@skip</c> and <c>@include</c> above it, decided at each request.</summary>
/// <param name="Conditions">The conditions; all must hold.</param>
internal sealed record Include((RawValue Value, bool Wanted)[] Conditions)
{
    public static readonly Include Always = new([]);

    private IReadOnlyList<Include>? alternatives;

    /// <summary>Wanted where one of several occurrences is.</summary>
    public static Include Any(IReadOnlyList<Include> occurrences) =>
        occurrences.Any(o => o.IsAlways) ? Always : new Include([]) { alternatives = occurrences };

    public bool Holds(Run run)
    {
        foreach (var (value, wanted) in Conditions)
        {
            if (IsTrue(value, run) != wanted)
            {
                return false;
            }
        }

        return alternatives is null || AnyHolds(alternatives, run);
    }

    public Include And(Include further) =>
        further.IsAlways ? this
        : IsAlways ? further
        : new Include([.. Conditions, .. further.Conditions]) { alternatives = alternatives };

    // Asked for every field of every row: no closure here.
    private static bool AnyHolds(IReadOnlyList<Include> occurrences, Run run)
    {
        foreach (var occurrence in occurrences)
        {
            if (occurrence.Holds(run))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAlways => Conditions.Length == 0 && alternatives is null;

    private static bool IsTrue(RawValue value, Run run) =>
        value switch
        {
            RawVariable variable => run.Variables.TryGetValue(variable.Name, out var known) && known is true,
            RawLeaf { Value: true } => true,
            _ => false,
        };
}
