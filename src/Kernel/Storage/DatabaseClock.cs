using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Kernel.Storage;

/// <summary>
/// The clock of the database server, which all hosts share: leases, and how far back listeners look, use it instead of a host's
/// clock. It is measured every few seconds and advances monotonically in between, so a host's clock may be wrong or jump. SQLite
/// uses the clock of this machine.
/// </summary>
public sealed partial class DatabaseClock : TimeProvider
{
    /// <summary>A host whose clock differs by more than this is not ready.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(20);

    // Larger differences are logged; a measurement that took longer than this is discarded.
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(1);

    private readonly DatabaseProvider server;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private volatile Measurement? measured;

    /// <param name="server">The database server.</param>
    /// <param name="clock">This host's clock.</param>
    /// <param name="log">Logs differences.</param>
    internal DatabaseClock(DatabaseProvider server, TimeProvider clock, ILogger<DatabaseClock> log) =>
        (this.server, this.clock, this.log) = (server, clock, log);

    /// <summary>How far this host's clock is ahead of the database's; negative if it is behind.</summary>
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

    /// <summary>Queries the server's time.</summary>
    /// <exception cref="System.Data.Common.DbException">The server does not answer.</exception>
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
        "This host's clock is {Seconds} s ahead of the database's; correct it (NTP). Beyond {Tolerance} s the host is not ready"
    )]
    private partial void Differs(double seconds, double tolerance);

    [LoggerMessage(2, LogLevel.Warning, "This host's clock agrees with the database's again")]
    private partial void Agrees();

    private sealed record Measurement(DateTimeOffset Time, long At, TimeSpan Ahead)
    {
        public bool Differs => Ahead.Duration() > Noticeable;
    }
}
