using System.Data.Common;
using Kernel.Background;
using Kernel.Storage.Errors;
using Microsoft.Extensions.Logging;

namespace Kernel.Storage;

/// <summary>
/// A circuit breaker for the database server. Failed connections report to it, and a periodic probe detects a server that hangs;
/// while the server does not answer, one probe at a time tests it. If it has not answered for more than a moment, all other
/// requests fail immediately instead of waiting.
/// </summary>
/// <param name="server">The database provider; SQLite needs no probe, because a missing file is detected immediately.</param>
/// <param name="time">Measured with each probe.</param>
/// <param name="health">Reports failures.</param>
/// <param name="clock">This host's clock.</param>
/// <param name="log">Logs failures.</param>
internal sealed class StorageCircuitBreaker(
    DatabaseProvider server,
    DatabaseClock time,
    LoopHealth health,
    TimeProvider clock,
    ILogger<StorageCircuitBreaker> log
) : BackgroundLoop(health, clock, log)
{
    // A server that restarts or fails over is back soon enough for retries to succeed.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Unsuspecting = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ReleaseInterval = TimeSpan.FromSeconds(10);
    private readonly AsyncAutoResetEvent signal = new();
    private volatile Exception? cause;
    private bool isSuspected;
    private long? released;
    private Task look = Task.CompletedTask;
    private Task probe = Task.CompletedTask;

    /// <summary>Called when the server could not be reached, or ended a connection.</summary>
    public Action? Doubted { get; set; }

    /// <summary>Reports that the server could not be reached, or ended a connection.</summary>
    public void Doubt()
    {
        signal.Set();
        Doubted?.Invoke();
    }

    /// <exception cref="StorageUnavailable">The circuit is open.</exception>
    public void Refuse()
    {
        if (cause is { } known)
        {
            throw new StorageUnavailable(known);
        }
    }

    /// <inheritdoc/>
    protected override bool IsNeeded => server.IsShared;

    /// <inheritdoc/>
    protected override async Task Pass(CancellationToken stopping)
    {
        if (isSuspected || await Hangs(stopping))
        {
            await Outlast(stopping);
        }
    }

    /// <inheritdoc/>
    protected override async Task Wait(CancellationToken stopping) =>
        isSuspected = await signal.WaitAsync(Unsuspecting, Clock, stopping);

    private async Task<bool> Hangs(CancellationToken stopping)
    {
        // A driver may wait for a hanging server long after its time-out.
        look = look.IsCompleted ? time.Measure(stopping) : look;
        try
        {
            await look.WaitAsync(Patience, Clock, stopping);
            return false;
        }
        catch (Exception fault) when (fault is DbException or TimeoutException)
        {
            return true;
        }
    }

    private async Task Outlast(CancellationToken stopping)
    {
        var since = Clock.GetTimestamp();
        while (await Fault(stopping) is { } fault)
        {
            if (Clock.GetElapsedTime(since) >= Moment)
            {
                cause = fault;
            }

            await Task.Delay(Pause, Clock, stopping);
        }

        cause = null;
    }

    /// <returns>Why the server does not answer; null if it does.</returns>
    private async Task<Exception?> Fault(CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(Patience, Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        try
        {
            // The probe is cancelled but not awaited if it does not end; no other probe is sent meanwhile.
            probe = probe.IsCompleted ? server.Probe(either.Token) : probe;
            await probe.WaitAsync(either.Token);
            return null;
        }
        catch (Exception fault) when (StorageErrors.IsOutOfConnections(fault))
        {
            // The server answers, and this host's open connections still work: refusing all requests would turn a shortage into an outage.
            // Each request without a connection asks for a probe; the pause limits their rate.
            ReleaseIdleConnections();
            await Task.Delay(Pause, Clock, stopping);
            return null;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return new TimeoutException($"No answer within {Patience.TotalSeconds} s.");
        }
        catch (Exception fault) when (fault is DbException or TimeoutException)
        {
            return fault;
        }
    }

    // Only periodically: if others take all connections, this host does not get released ones back.
    private void ReleaseIdleConnections()
    {
        if (released is { } last && Clock.GetElapsedTime(last) < ReleaseInterval)
        {
            return;
        }

        released = Clock.GetTimestamp();
        server.ReleaseIdleConnections();
    }
}

/// <summary>The database server is known to be unavailable; no attempt was made.</summary>
/// <param name="cause">Why it did not answer the last probe.</param>
internal sealed class StorageUnavailable(Exception cause) : DbException("The server does not answer.", cause)
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}
