using System.Collections.Frozen;

namespace Commons.Calendar;

/// <summary>A computed deadline.</summary>
/// <param name="On">The last day on which the duty is done in time.</param>
/// <param name="Provisional">Whether the day is beyond the published notices and will be computed again.</param>
public readonly record struct Deadline(DateOnly On, bool Provisional);

/// <summary>
/// The working-day calendar: Monday to Friday, except where the State Council's yearly notices differ (Holidays Act; make-up days
/// come only from the notice). Beyond the last published notice results are provisional.
/// </summary>
/// <param name="exceptions">The exceptional days and whether each is worked.</param>
/// <param name="horizon">The last day covered by a notice.</param>
public sealed class WorkCalendar(IReadOnlyDictionary<DateOnly, bool> exceptions, DateOnly horizon)
{
    private readonly FrozenDictionary<DateOnly, bool> worked = exceptions.ToFrozenDictionary();

    /// <summary>The last day covered by a notice.</summary>
    public DateOnly Horizon => horizon;

    /// <summary>Whether a day is a working day.</summary>
    public bool IsWorkday(DateOnly day) =>
        worked.TryGetValue(day, out var exception)
            ? exception
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The number of working days between two days, both included.</summary>
    public int Workdays(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            count += IsWorkday(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// The end of a period of calendar days: the first day is not counted, and a last day off moves to the next working day (Civil
    /// Code Arts 201, 203).
    /// </summary>
    /// <param name="start">The day of the event that starts the period.</param>
    /// <param name="days">The length in calendar days.</param>
    public Deadline AfterDays(DateOnly start, int days)
    {
        var last = start.AddDays(days);
        while (!IsWorkday(last))
        {
            last = last.AddDays(1);
        }

        return Until(last);
    }

    /// <summary>The end of a period of working days; the first day is not counted.</summary>
    /// <param name="start">The day of the event that starts the period.</param>
    /// <param name="workdays">The length in working days.</param>
    public Deadline AfterWorkdays(DateOnly start, int workdays)
    {
        var last = start;
        for (var left = workdays; left > 0; left -= IsWorkday(last) ? 1 : 0)
        {
            last = last.AddDays(1);
        }

        return Until(last);
    }

    private Deadline Until(DateOnly day) => new(day, day > horizon);
}
