using Commons.Measures;
using Kernel.Time;

namespace Assessment.Scores;

/// <summary>
/// Figures of what single persons answered, such as ratings, are released in lots: the locked months are added up, and whenever at least five
/// answers have come together they are shown in the month that completed them. Months that are not locked show nothing. So no figure, and no
/// difference between figures of two months or of two days, is made of fewer than five answers; what is left at the end of the year is never shown.
/// </summary>
internal static class Answers
{
    /// <summary>Of how many answers a figure is made at least.</summary>
    public const int Least = 5;

    /// <summary>The months as they may be shown and scored.</summary>
    /// <param name="months">The cells of the measure, earliest first.</param>
    /// <param name="lockedThrough">The last locked month.</param>
    public static IReadOnlyList<Reading> Released(IReadOnlyList<Reading> months, Month? lockedThrough)
    {
        var released = new List<Reading>(months.Count);
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
