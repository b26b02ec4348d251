namespace Assessment.Scores;

/// <summary>
/// Redistributes the weight of indicators that cannot be scored: proportionally within their module, or across all modules if
/// nothing of the module is scored.
/// </summary>
internal static class WeightDistribution
{
    private const decimal Whole = 100;
    private const decimal LeastComputable = 60;
    private const decimal Step = 0.0001m;

    /// <summary>
    /// Whether enough of the weight is scored for a meaningful total. Weights that no scheme accepts, such as negative ones, give no total: their
    /// sums could be zero.
    /// </summary>
    public static bool Suffices(IReadOnlyList<Verdict> verdicts) =>
        verdicts.All(v => v.Weighed.Weight >= 0)
        && verdicts.Sum(v => v.Weighed.Weight) == Whole
        && verdicts.Where(v => v.Scored).Sum(v => v.Weighed.Weight) >= LeastComputable;

    /// <summary>The effective weights, exact; their sum is 100.</summary>
    /// <param name="verdicts">Verdicts that suffice.</param>
    public static IReadOnlyList<Ratio> Share(IReadOnlyList<Verdict> verdicts)
    {
        var modules = verdicts
            .GroupBy(v => v.Indicator.Module)
            .ToDictionary(
                m => m.Key,
                m => (All: m.Sum(v => v.Weighed.Weight), Scored: m.Where(v => v.Scored).Sum(v => v.Weighed.Weight))
            );
        var present = Ratio.Of(modules.Values.Where(m => m.Scored > 0).Sum(m => m.All));
        return
        [
            .. verdicts.Select(v =>
                v.Scored && v.Weighed.Weight > 0
                    ? Ratio.Of(v.Weighed.Weight)
                        * Ratio.Of(modules[v.Indicator.Module].All)
                        / Ratio.Of(modules[v.Indicator.Module].Scored)
                        * Ratio.Of(Whole)
                        / present
                    : Ratio.Zero
            ),
        ];
    }

    /// <summary>The effective weights with four decimal places and a sum of 100: the largest remainders are rounded up.</summary>
    public static IReadOnlyList<decimal> Shown(IReadOnlyList<Ratio> shares)
    {
        var shown = shares.Select(s => s.Floored).ToArray();
        var missing = (int)((Whole - shown.Sum()) / Step);
        var first = Enumerable
            .Range(0, shown.Length)
            .OrderByDescending(i => shares[i] - Ratio.Of(shown[i]))
            .Take(missing);
        foreach (var i in first)
        {
            shown[i] += Step;
        }

        return shown;
    }
}
