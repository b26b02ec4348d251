using System.Data.Common;
using Kernel.Background;
using Kernel.Storage.Errors;
using Microsoft.Extensions.Logging;

namespace Kernel.Storage;

/// <summary>
/// Knows when the server of the databases is away. Whoever cannot reach it says so, and a look now and then finds one that hangs and
/// refuses nobody; then one asks for all until it answers. Where it has been silent for more than a moment, everybody else is refused at
/// once instead of trying for themselves, and nobody waits.
/// </summary>
/// <param name="server">The server; files need no asking, since one that is missing is missed at once.</param>
/// <param name="time">Measured by looking.</param>
/// <param name="health">Where failures are shown.</param>
/// <param name="clock">This host's time.</param>
/// <param name="log">Where failures are logged.</param>
internal sealed class StorageCircuitBreaker(
    DatabaseProvider server,
    DatabaseClock time,
    LoopHealth health,
    TimeProvider clock,
    ILogger<StorageCircuitBreaker> log
) : BackgroundLoop(health, clock, log)
{
    // A server that restarts or hands over to another is back so soon that those who try again need not know of it.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Unsuspecting = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ReleaseInterval = TimeSpan.FromSeconds(10);
    private readonly AsyncAutoResetEvent suspicion = new();
    private volatile Exception? cause;
    private bool isSuspected;
    private long? released;
    private Task look = Task.CompletedTask;
    private Task probe = Task.CompletedTask;

    /// <summary>Called when the server could not be reached, or ended a connection.</summary>
    public Action? Doubted { get; set; }

    /// <summary>Says that the server could not be reached, or ended a connection.</summary>
    public void Doubt()
    {
        suspicion.Ring();
        Doubted?.Invoke();
    }

    /// <exception cref="StorageUnavailable">The server is known to be away.</exception>
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
        isSuspected = await suspicion.Heard(Unsuspecting, Clock, stopping);

    private async Task<bool> Hangs(CancellationToken stopping)
    {
        // A driver may wait for a server that hangs long after its time is over.
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

    /// <returns>Why it does not answer; null where it does.</returns>
    private async Task<Exception?> Fault(CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(Patience, Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        try
        {
            // It is cancelled, and not waited for where it does not end; then no other probe is sent meanwhile.
            probe = probe.IsCompleted ? server.Probe(either.Token) : probe;
            await probe.WaitAsync(either.Token);
            return null;
        }
        catch (Exception fault) when (StorageErrors.IsOutOfConnections(fault))
        {
            // It answers, and the connections that this host has go on working: to refuse all requests would make the shortage an outage. Those
            // who meet the shortage ask for a look each time; the pause keeps that from being a probe after a probe.
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

    // Now and then only: where others take all connections, those that are given up are lost to this host.
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

/// <summary>The server of the databases is known to be away, and was not even asked.</summary>
/// <param name="cause">Why it did not answer when it was last asked.</param>
internal sealed class StorageUnavailable(Exception cause) : DbException("The server does not answer.", cause)
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}
