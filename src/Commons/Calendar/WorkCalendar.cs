using System.Collections.Frozen;

namespace Commons.Calendar;

/// <summary>The end of a term.</summary>
/// <param name="On">The last day on which the duty can be done in time.</param>
/// <param name="Provisional">Whether it lies beyond the known notices and will be computed again.</param>
public readonly record struct Deadline(DateOnly On, bool Provisional);

/// <summary>
/// Which days are worked: Monday to Friday, but for the State Council's yearly notices (Holidays Act; make-up days come
/// from the notice alone). Beyond the last known notice answers are provisional.
/// </summary>
/// <param name="exceptions">The exceptional days and whether each is worked.</param>
/// <param name="horizon">The last day that a notice covers.</param>
public sealed class WorkCalendar(IReadOnlyDictionary<DateOnly, bool> exceptions, DateOnly horizon)
{
    private readonly FrozenDictionary<DateOnly, bool> worked = exceptions.ToFrozenDictionary();

    /// <summary>The last day that a notice covers.</summary>
    public DateOnly Horizon => horizon;

    /// <summary>Whether a day is worked.</summary>
    public bool IsWorkday(DateOnly day) =>
        worked.TryGetValue(day, out var exception)
            ? exception
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>How many days from the first to the last, both counted, are worked.</summary>
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
    /// A term of calendar days: the first day is not counted, and a last day off passes to the next working day
    /// (Civil Code Arts 201, 203).
    /// </summary>
    /// <param name="start">The day of the event that starts the term.</param>
    /// <param name="days">Its length in calendar days.</param>
    public Deadline AfterDays(DateOnly start, int days)
    {
        var last = start.AddDays(days);
        while (!IsWorkday(last))
        {
            last = last.AddDays(1);
        }

        return Until(last);
    }

    /// <summary>A term of working days; the first day is not counted.</summary>
    /// <param name="start">The day of the event that starts the term.</param>
    /// <param name="workdays">Its length in working days.</param>
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
