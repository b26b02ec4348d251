using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Calendar;

/// <summary>
/// Gives the working-day calendar as it is known now. It is small, and read again after a few seconds: another process may have
/// imported a notice.
/// </summary>
/// <param name="contexts">The shared registry.</param>
/// <param name="clock">The time.</param>
public sealed class WorkCalendars(IDbContextFactory<CommonsContext> contexts, TimeProvider clock)
{
    /// <summary>For how long a calendar is used before it is read again.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromSeconds(3);

    private volatile Known? known;

    /// <summary>The calendar, at most <see cref="Kept"/> old.</summary>
    public async ValueTask<WorkCalendar> Current(CancellationToken cancellation)
    {
        if (known is { } kept && clock.GetElapsedTime(kept.ReadAt) < Kept)
        {
            return kept.Calendar;
        }

        return await Read(cancellation);
    }

    /// <summary>Reads the calendar again, for what is computed once and kept: another process may have imported a notice just now.</summary>
    public async Task<WorkCalendar> Read(CancellationToken cancellation)
    {
        var now = clock.GetTimestamp();
        await using var db = contexts.CreateDbContext();
        var days = await db.WorkdayExceptions.AsNoTracking().ToListAsync(cancellation);
        // A notice speaks of a whole year, so the horizon is the end of the last year that has one.
        var horizon = days.Count == 0 ? DateOnly.MinValue : new DateOnly(days.Max(d => d.Date).Year, 12, 31);
        var calendar = new WorkCalendar(
            days.ToDictionary(d => d.Date, d => d.Kind == WorkdayExceptionKind.Workday),
            horizon
        );
        known = new Known(calendar, now);
        return calendar;
    }

    internal void Forget() => known = null;

    private sealed record Known(WorkCalendar Calendar, long ReadAt);
}
