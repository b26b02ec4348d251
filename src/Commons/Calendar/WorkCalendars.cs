using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Calendar;

/// <summary>Gives the working-day calendar as it is known now; it is small, read once and kept until it changes.</summary>
/// <param name="contexts">The shared registry.</param>
public sealed class WorkCalendars(IDbContextFactory<CommonsContext> contexts)
{
    private volatile WorkCalendar? known;

    /// <summary>The calendar.</summary>
    public async ValueTask<WorkCalendar> Current(CancellationToken cancellation)
    {
        if (known is { } calendar)
        {
            return calendar;
        }

        await using var db = contexts.CreateDbContext();
        var days = await db.WorkdayExceptions.AsNoTracking().ToListAsync(cancellation);
        // A notice speaks of a whole year, so the horizon is the end of the last year that has one.
        var horizon = days.Count == 0 ? DateOnly.MinValue : new DateOnly(days.Max(d => d.Date).Year, 12, 31);
        return known = new WorkCalendar(
            days.ToDictionary(d => d.Date, d => d.Kind == WorkdayExceptionKind.Workday),
            horizon
        );
    }

    internal void Forget() => known = null;
}
