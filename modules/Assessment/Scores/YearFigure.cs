using Commons.Measures;

namespace Assessment.Scores;

/// <summary>The figure of a year, computed from its locked months.</summary>
/// <param name="Value">The value; null if nothing was due.</param>
/// <param name="Numerator">The numerator.</param>
/// <param name="Denominator">The denominator, in which each duty counts once.</param>
internal sealed record YearFigure(Ratio? Value, decimal Numerator, decimal Denominator)
{
    /// <summary>The value as it is shown.</summary>
    /// <exception cref="OverflowException">It has too many digits to be shown.</exception>
    public decimal? Shown { get; } = Value?.Rounded;

    /// <summary>Combines months.</summary>
    /// <param name="mode">How they are combined.</param>
    /// <param name="months">The figures of the months, earliest first; at least one.</param>
    public static YearFigure Combine(YearlyMode mode, IReadOnlyList<Figure> months) =>
        mode switch
        {
            YearlyMode.Mean => Mean([.. months.Where(m => m.Denominator > 0)]),
            YearlyMode.Pooled => Quotient(
                months.Sum(m => m.Numerator),
                months.Sum(m => m.Denominator - m.Carried) + months[^1].Carried
            ),
            _ => Quotient(months[^1].Numerator, months[^1].Denominator),
        };

    private static YearFigure Mean(IReadOnlyList<Figure> due) =>
        due.Count == 0
            ? new(null, 0, 0)
            : new(
                Ratio.Sum(due.Select(m => Ratio.Min(Ratio.Of(m.Numerator) / Ratio.Of(m.Denominator), Ratio.One)))
                    / Ratio.Of(due.Count),
                due.Sum(m => m.Numerator),
                due.Sum(m => m.Denominator)
            );

    private static YearFigure Quotient(decimal numerator, decimal denominator) =>
        new(denominator > 0 ? Ratio.Of(numerator) / Ratio.Of(denominator) : null, numerator, denominator);
}
