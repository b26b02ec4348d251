using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Kernel.Storage;

/// <summary>
/// The time of the database's server, which all hosts share: leases, and how far back listeners look, go by it and not by the clock of
/// a host. It is measured every few seconds and runs on monotonically in between, so that a host's clock may be wrong or leap. SQLite
/// lies on this machine and has the machine's time.
/// </summary>
public sealed partial class DatabaseClock : TimeProvider
{
    /// <summary>A host whose clock differs by more than this is not ready.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(20);

    // What differs by more is logged; a measurement that took longer says nothing.
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(1);

    private readonly DatabaseProvider server;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private volatile Measurement? measured;

    /// <param name="server">Whose time.</param>
    /// <param name="clock">This host's.</param>
    /// <param name="log">Where a difference is reported.</param>
    internal DatabaseClock(DatabaseProvider server, TimeProvider clock, ILogger<DatabaseClock> log) =>
        (this.server, this.clock, this.log) = (server, clock, log);

    /// <summary>How far this host's clock is ahead of the database's; negative where it is behind.</summary>
    public TimeSpan Ahead => measured?.Ahead ?? TimeSpan.Zero;

    /// <summary>Whether this host's clock differs by no more than <see cref="Tolerance"/>.</summary>
    public bool IsWithinTolerance => Ahead.Duration() <= Tolerance;

    /// <inheritdoc/>
    public override long TimestampFrequency => clock.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() =>
        measured is { } known ? known.Time + clock.GetElapsedTime(known.At) : clock.GetUtcNow();

    /// <inheritdoc/>
    public override long GetTimestamp() => clock.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);

    /// <summary>Asks the server for its time.</summary>
    /// <exception cref="System.Data.Common.DbException">It does not answer.</exception>
    public async Task Measure(CancellationToken cancellation)
    {
        var sent = Stopwatch.GetTimestamp();
        if (await server.Time(cancellation) is not { } time)
        {
            return;
        }

        var trip = Stopwatch.GetElapsedTime(sent);
        if (trip > Noticeable && measured is not null)
        {
            return;
        }

        time += trip / 2;
        var known = new Measurement(time, clock.GetTimestamp(), clock.GetUtcNow() - time);
        var before = Interlocked.Exchange(ref measured, known);
        Keys.Follow(time);
        var (differs, differed) = (known.Differs, before?.Differs == true);
        if (differs && !differed)
        {
            Differs(Math.Round(known.Ahead.TotalSeconds, 1), Tolerance.TotalSeconds);
        }
        else if (differed && !differs)
        {
            Agrees();
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Error,
        "This host's clock is {Seconds} s ahead of the database's; set it right (NTP). Beyond {Tolerance} s the host is not ready"
    )]
    private partial void Differs(double seconds, double tolerance);

    [LoggerMessage(2, LogLevel.Warning, "This host's clock agrees with the database's again")]
    private partial void Agrees();

    private sealed record Measurement(DateTimeOffset Time, long At, TimeSpan Ahead)
    {
        public bool Differs => Ahead.Duration() > Noticeable;
    }
}
