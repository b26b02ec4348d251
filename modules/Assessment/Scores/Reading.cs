using Assessment.Indicators;
using Commons.Measures;
using Kernel.Time;

namespace Assessment.Scores;

/// <summary>A cell as it was read for a card. Thousands are read for one, so none is an object of its own.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Month">The month.</param>
/// <param name="Figure">Its figure; null where the source has not given one.</param>
/// <param name="Awaited">Whether an answer is still under way.</param>
internal readonly record struct Reading(string Measure, Month Month, Figure? Figure, bool Awaited)
{
    /// <summary>The cells of a month as the formula of an indicator uses them.</summary>
    public static Reading Of(Indicator indicator, Month month, IReadOnlyList<Reading> cells)
    {
        var figures = cells
            .Where(c => c.Figure is not null)
            .ToDictionary(c => c.Measure, c => c.Figure!, StringComparer.Ordinal);
        return new(indicator.Code, month, indicator.Formula.Of(figures), cells.Any(c => c.Awaited));
    }
}
