namespace Kernel.Time;

/// <summary>The product's reading of time: instants in UTC cut to whole milliseconds, days as the county lives them.</summary>
public static class Clock
{
    // China keeps one zone without summer time; machines of the county may be set to any.
    /// <summary>How far the county is ahead of UTC.</summary>
    public static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>Now, UTC, whole milliseconds: what every server stores and gives back unchanged.</summary>
    public static DateTime Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }

    /// <summary>When a day begins in China, UTC.</summary>
    public static DateTime Start(DateOnly day) => day.ToDateTime(default, DateTimeKind.Utc) - ChinaOffset;

    /// <summary>How long until a time of day in China comes next; a whole day where it is just now.</summary>
    public static TimeSpan Until(this TimeProvider clock, TimeOnly time)
    {
        var left = time.ToTimeSpan() - clock.GetUtcNow().ToOffset(ChinaOffset).TimeOfDay;
        return left > TimeSpan.Zero ? left : left + TimeSpan.FromDays(1);
    }

    /// <summary>Today in China.</summary>
    public static DateOnly Today(this TimeProvider clock) =>
        DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(ChinaOffset).DateTime);
}
