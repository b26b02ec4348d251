using Commons.Measures;

namespace Assessment.Indicators;

/// <summary>指标方向 · Which way an indicator is better.</summary>
internal enum IndicatorDirection
{
    /// <summary>越高越好 · More is better.</summary>
    HigherIsBetter,

    /// <summary>越低越好 · Less is better.</summary>
    LowerIsBetter,
}

/// <summary>What a formula is judged by.</summary>
/// <param name="Direction">Which way it is better.</param>
/// <param name="Target">The figure at which the score is full.</param>
/// <param name="Limit">Where less is better: the figure at which it is zero.</param>
internal sealed record Aim(IndicatorDirection Direction, decimal Target, decimal? Limit);

/// <summary>
/// No formula holds the number of petitions, repeats or crimes against anybody (信访工作条例 Art. 39): one more of them, handled as well
/// as can be, lowers no score, whatever the figures are by then.
/// </summary>
/// <remarks>
/// With one more, the value N/D becomes (N+a)/(D+b), and moves as aD − bN does. That is linear in the figures, and these lie between
/// nothing done and everything done, so it is enough to look at the two ends of each measure. Where nothing was due before, the value is
/// a/b, and has to reach the target: or who has no petitions would be better off by having none.
/// </remarks>
internal static class Fairness
{
    /// <summary>Sees that a formula is fair.</summary>
    /// <param name="formula">The formula, of measures alone.</param>
    /// <param name="aim">What it is judged by.</param>
    /// <param name="touches">What one more grievance does to a measure.</param>
    /// <exception cref="GrievanceCountedAsWorse">It is not.</exception>
    public static void Require(Formula formula, Aim aim, Func<string, IReadOnlyList<Touch>> touches)
    {
        foreach (var measure in formula.Measures)
        {
            foreach (var touch in touches(measure))
            {
                if (Lowers(formula, measure, touch, aim))
                {
                    throw new GrievanceCountedAsWorse(touch.Kind, measure, aim.Direction);
                }
            }
        }
    }

    private static bool Lowers(Formula formula, string touched, Touch touch, Aim aim)
    {
        var better = aim.Direction == IndicatorDirection.HigherIsBetter ? 1 : -1;
        var (above, below) = (More(formula.Over), More(formula.Under));
        // What takes away below may leave nothing to be scored.
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
