namespace Kernel.Time;

/// <summary>Reads time for the product: instants in UTC cut to whole milliseconds, days in China's time zone.</summary>
public static class Clock
{
    // China has one time zone without daylight saving; machines may be set to any.
    /// <summary>The offset of China's time zone.</summary>
    public static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>Now, UTC, in whole milliseconds, which every server stores unchanged.</summary>
    public static DateTime Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }

    /// <summary>When a day begins in China, UTC.</summary>
    public static DateTime Start(DateOnly day) => day.ToDateTime(default, DateTimeKind.Utc) - ChinaOffset;

    /// <summary>The time until a time of day in China occurs next; a whole day if it is now.</summary>
    public static TimeSpan Until(this TimeProvider clock, TimeOnly time)
    {
        var left = time.ToTimeSpan() - clock.GetUtcNow().ToOffset(ChinaOffset).TimeOfDay;
        return left > TimeSpan.Zero ? left : left + TimeSpan.FromDays(1);
    }

    /// <summary>Today in China.</summary>
    public static DateOnly Today(this TimeProvider clock) =>
        DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(ChinaOffset).DateTime);
}
