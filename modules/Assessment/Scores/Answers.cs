using Commons.Measures;
using Kernel.Time;

namespace Assessment.Scores;

/// <summary>
/// Releases figures of individual answers, such as ratings, in groups of at least five: answers of locked months are accumulated,
/// and shown in the month that completes a group. Months that are not locked show nothing. So neither a figure nor a difference
/// between two figures reveals fewer than five answers; what remains at the end of the year is never shown.
/// </summary>
internal static class Answers
{
    /// <summary>The minimum number of answers in a figure.</summary>
    public const int Least = 5;

    /// <summary>The months as they may be shown and scored.</summary>
    /// <param name="months">The cells of the measure, earliest first.</param>
    /// <param name="lockedThrough">The last locked month.</param>
    public static IReadOnlyList<CellValue> Released(IReadOnlyList<CellValue> months, Month? lockedThrough)
    {
        var released = new List<CellValue>(months.Count);
        var (numerator, denominator) = (0m, 0m);
        foreach (var month in months)
        {
            if (!(month.Month <= lockedThrough) || month.Figure is not { } figure)
            {
                released.Add(month with { Figure = null });
                continue;
            }

            (numerator, denominator) = (numerator + figure.Numerator, denominator + figure.Denominator);
            if (denominator < Least)
            {
                released.Add(month with { Figure = new Figure(0, 0) });
                continue;
            }

            released.Add(month with { Figure = new Figure(numerator, denominator) });
            (numerator, denominator) = (0, 0);
        }

        return released;
    }
}
