using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Calendar;

/// <summary>
/// Caches the working-day calendar. It is small and reread after a few seconds, because another process may have imported a
/// notice.
/// </summary>
/// <param name="contexts">Creates contexts of the shared registry.</param>
/// <param name="clock">The clock.</param>
public sealed class WorkCalendars(IDbContextFactory<CommonsContext> contexts, TimeProvider clock)
{
    /// <summary>How long a calendar is used before it is reread.</summary>
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

    /// <summary>Rereads the calendar, for results that are stored: another process may just have imported a notice.</summary>
    public async Task<WorkCalendar> Read(CancellationToken cancellation)
    {
        var now = clock.GetTimestamp();
        await using var db = contexts.CreateDbContext();
        var days = await db.WorkdayExceptions.AsNoTracking().ToListAsync(cancellation);
        // A notice covers a whole year, so the horizon is the end of the last year with one.
        var horizon = days.Count == 0 ? DateOnly.MinValue : new DateOnly(days.Max(d => d.Date).Year, 12, 31);
        var calendar = new WorkCalendar(
            days.ToDictionary(d => d.Date, d => d.Kind == WorkdayExceptionKind.Workday),
            horizon
        );
        known = new Known(calendar, now);
        return calendar;
    }

    internal void Invalidate() => known = null;

    private sealed record Known(WorkCalendar Calendar, long ReadAt);
}
