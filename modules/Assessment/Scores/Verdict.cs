using Assessment.Indicators;
using Assessment.Schemes;
using Commons.Measures;
using Kernel.Time;

namespace Assessment.Scores;

/// <summary>What an indicator comes to in a year, before weights are shared out.</summary>
internal sealed record Verdict(
    Indicator Indicator,
    SchemeIndicator Weighed,
    IndicatorState State,
    YearFigure? Year,
    Ratio? Score,
    IReadOnlyList<Reading> Months
)
{
    private static readonly Ratio Full = Ratio.Of(100);

    // Far above what counts of records come to, times the factors of a formula; below it every quotient has digits enough to be shown.
    private const decimal MostFigure = 1_000_000_000_000_000;

    /// <summary>Whether it enters the total; what is missing after the lock does, with nothing.</summary>
    public bool Scored => State is IndicatorState.OK or IndicatorState.NO_DATA;

    /// <summary>An indicator that cannot be computed: shown as such, and not scored.</summary>
    public static Verdict Failed(SchemeIndicator weighed) =>
        new(
            new Indicator(weighed.Code, weighed.Name, weighed.Name, weighed.Target, YearlyMode.Pooled, []),
            weighed,
            IndicatorState.FAULT,
            null,
            null,
            []
        );

    /// <summary>Judges an indicator.</summary>
    /// <param name="indicator">What the catalogue says of it.</param>
    /// <param name="weighed">What the scheme says of it.</param>
    /// <param name="lockedThrough">The last month that is scored.</param>
    /// <param name="months">Its cells in the year, earliest first.</param>
    /// <exception cref="OverflowException">A stored figure is larger than any that can be computed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The target or the limit is none that an indicator can be given.</exception>
    public static Verdict On(
        Indicator indicator,
        SchemeIndicator weighed,
        Month? lockedThrough,
        IReadOnlyList<Reading> months
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

        var year = YearFigure.Of(indicator.Year, figures);
        // Of answers none and few are the same: that there were some is not shown either.
        var nothing = indicator.IsOfAnswers ? IndicatorState.LOW_N : IndicatorState.N_A;
        return year.Value is not { } value ? new(indicator, weighed, nothing, year, null, months)
            : year.Denominator < indicator.LeastCount
                ? new(indicator, weighed, IndicatorState.LOW_N, year, null, months)
            : new(indicator, weighed, IndicatorState.OK, year, Points(value, weighed.Target, indicator.Limit), months);
    }

    /// <summary>The score of a value: 0 to 100.</summary>
    /// <param name="value">The value.</param>
    /// <param name="target">The figure at which the score is full.</param>
    /// <param name="limit">Where more is worse: the figure at which it is zero.</param>
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
