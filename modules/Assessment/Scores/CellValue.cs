using Assessment.Indicators;
using Commons.Measures;
using Kernel.Time;

namespace Assessment.Scores;

/// <summary>A cell as read for a scorecard; a struct, because a scorecard page reads thousands of them.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Month">The month.</param>
/// <param name="Figure">The figure; null if the source has not computed it yet.</param>
/// <param name="Awaited">Whether the cell is being recomputed.</param>
internal readonly record struct CellValue(string Measure, Month Month, Figure? Figure, bool Awaited)
{
    /// <summary>Combines the cells of a month with the formula of an indicator.</summary>
    public static CellValue Combine(Indicator indicator, Month month, IReadOnlyList<CellValue> cells)
    {
        var figures = cells
            .Where(c => c.Figure is not null)
            .ToDictionary(c => c.Measure, c => c.Figure!, StringComparer.Ordinal);
        return new(indicator.Code, month, indicator.Formula.Compute(figures), cells.Any(c => c.Awaited));
    }
}
