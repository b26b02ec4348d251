using Commons.Measures;

namespace Assessment.Indicators;

/// <summary>指标方向 · Whether higher or lower values of an indicator are better.</summary>
internal enum IndicatorDirection
{
    /// <summary>越高越好 · Higher is better.</summary>
    HigherIsBetter,

    /// <summary>越低越好 · Lower is better.</summary>
    LowerIsBetter,
}

/// <summary>How the value of a formula is scored.</summary>
/// <param name="Direction">Whether higher or lower is better.</param>
/// <param name="Target">The value of the full score.</param>
/// <param name="Limit">The value of score zero, if lower is better.</param>
internal sealed record Aim(IndicatorDirection Direction, decimal Target, decimal? Limit);

/// <summary>
/// Checks that a formula never penalises the number of petitions, repeats or criminal cases (信访工作条例 Art. 39): one more of them,
/// handled perfectly, lowers no score, whatever the other figures are.
/// </summary>
/// <remarks>With one more grievance the value N/D becomes (N+a)/(D+b), and changes in the direction of aD − bN. That is linear in the
/// figures, which are between nothing done and everything done, so it is enough to check both ends for each measure. If nothing was due
/// before, the value is a/b and must reach the target: otherwise having no petitions would score better.</remarks>
internal static class Fairness
{
    /// <summary>Requires that a formula is fair.</summary>
    /// <param name="formula">The formula, in terms of measures.</param>
    /// <param name="aim">How it is scored.</param>
    /// <param name="touches">How one more grievance changes a measure.</param>
    /// <exception cref="GrievancePenalised">The formula is not fair.</exception>
    public static void Require(Formula formula, Aim aim, Func<string, IReadOnlyList<Touch>> touches)
    {
        foreach (var measure in formula.Measures)
        {
            foreach (var touch in touches(measure))
            {
                if (Lowers(formula, measure, touch, aim))
                {
                    throw new GrievancePenalised(touch.Kind, measure, aim.Direction);
                }
            }
        }
    }

    private static bool Lowers(Formula formula, string touched, Touch touch, Aim aim)
    {
        var better = aim.Direction == IndicatorDirection.HigherIsBetter ? 1 : -1;
        var (above, below) = (More(formula.Over), More(formula.Under));
        // A negative term can reduce the denominator to zero, and nothing is scored.
        var reached = below == 0 || (below > 0 && better * (above - (aim.Target * below)) >= 0);
        return !reached
            || formula.Measures.Any(measure =>
                better * Moves(measure, FigurePart.Denominator) < 0
                || better * (Moves(measure, FigurePart.Denominator) + Moves(measure, FigurePart.Numerator)) < 0
            );

        decimal More(IReadOnlyList<Term> side) =>
            (touch.Numerator * Formula.FactorOf(side, touched, FigurePart.Numerator))
            + (touch.Denominator * Formula.FactorOf(side, touched, FigurePart.Denominator));

        decimal Moves(string measure, FigurePart part) =>
            (above * Formula.FactorOf(formula.Under, measure, part))
            - (below * Formula.FactorOf(formula.Over, measure, part));
    }
}
