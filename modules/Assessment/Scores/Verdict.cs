using Assessment.Indicators;
using Assessment.Schemes;
using Commons.Measures;
using Kernel.Time;

namespace Assessment.Scores;

/// <summary>The result of an indicator in a year, before weights are redistributed.</summary>
internal sealed record Verdict(
    Indicator Indicator,
    SchemeIndicator Weighed,
    IndicatorState State,
    YearFigure? Year,
    Ratio? Score,
    IReadOnlyList<CellValue> Months
)
{
    private static readonly Ratio Full = Ratio.Of(100);

    // Far above any count of records times the factors of a formula; below it every quotient can be shown.
    private const decimal MostFigure = 1_000_000_000_000_000;

    /// <summary>Whether it counts in the total; a figure missing after the lock counts as zero.</summary>
    public bool Scored => State is IndicatorState.OK or IndicatorState.NO_DATA;

    /// <summary>The result of an indicator that cannot be computed: shown and not scored.</summary>
    public static Verdict Failed(SchemeIndicator weighed) =>
        new(
            new Indicator(weighed.Code, weighed.Name, weighed.Name, weighed.Target, YearlyMode.Pooled, []),
            weighed,
            IndicatorState.FAULT,
            null,
            null,
            []
        );

    /// <summary>Evaluates an indicator.</summary>
    /// <param name="indicator">The definition.</param>
    /// <param name="weighed">The indicator in the scheme.</param>
    /// <param name="lockedThrough">The last scored month.</param>
    /// <param name="months">Its cells in the year, earliest first.</param>
    /// <exception cref="OverflowException">A stored figure is too large to be computed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The target or the limit is out of range.</exception>
    public static Verdict Evaluate(
        Indicator indicator,
        SchemeIndicator weighed,
        Month? lockedThrough,
        IReadOnlyList<CellValue> months
    )
    {
        if (months.Any(m => m.Figure is { } figure && !IsComputable(figure)))
        {
            throw new OverflowException(
                $"A stored figure of {indicator.Code} is larger than any that can be computed."
            );
        }

        var locked = months.Where(m => m.Month <= lockedThrough).ToList();
        var figures = locked.Where(m => m.Figure is not null).Select(m => m.Figure!).ToList();
        if (figures.Count == 0)
        {
            return lockedThrough is null || (months.Count > 0 && locked.Count == 0) || locked.Exists(m => m.Awaited)
                ? new(indicator, weighed, IndicatorState.PENDING, null, null, months)
                : new(indicator, weighed, IndicatorState.NO_DATA, null, Ratio.Zero, months);
        }

        var year = YearFigure.Combine(indicator.Year, figures);
        // For individual answers, none and too few are shown alike.
        var nothing = indicator.IsOfAnswers ? IndicatorState.LOW_N : IndicatorState.N_A;
        return year.Value is not { } value ? new(indicator, weighed, nothing, year, null, months)
            : year.Denominator < indicator.LeastCount
                ? new(indicator, weighed, IndicatorState.LOW_N, year, null, months)
            : new(indicator, weighed, IndicatorState.OK, year, Points(value, weighed.Target, indicator.Limit), months);
    }

    /// <summary>The score of a value: 0 to 100.</summary>
    /// <param name="value">The value.</param>
    /// <param name="target">The value of the full score.</param>
    /// <param name="limit">The value of score zero, if lower is better.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not above 0 and up to 1, or the limit not above it.</exception>
    public static Ratio Points(Ratio value, decimal target, decimal? limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(target);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target, 1);
        if (limit is not { } zero)
        {
            return Full * (value / Ratio.Of(target)).Clamped;
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(zero, target, nameof(limit));
        return Full * (Ratio.One - ((value - Ratio.Of(target)) / Ratio.Of(zero - target))).Clamped;
    }

    private static bool IsComputable(Figure figure) =>
        Math.Abs(figure.Numerator) <= MostFigure
        && Math.Abs(figure.Denominator) <= MostFigure
        && Math.Abs(figure.Carried) <= MostFigure;
}
