using Kernel.Background;
using Microsoft.Extensions.Logging;

namespace Kernel.Storage;

/// <summary>
/// Holds <see cref="InstallationLock.Serving"/> for as long as this host runs, so that the database is not restored meanwhile. On
/// servers the lock ends with its connection, so it is checked every few seconds and after any broken connection, and acquired
/// again if it was lost.
/// </summary>
public sealed class ServingLock : BackgroundLoop
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private readonly DatabaseProvider server;
    private readonly StorageCircuitBreaker outage;
    private readonly StorageFailureLog storageLog;
    private readonly AsyncAutoResetEvent signal = new();
    private HeldLock? held;

    /// <param name="server">The database provider.</param>
    /// <param name="outage">Nothing is checked while the circuit breaker is open.</param>
    /// <param name="storageLog">Logs failures of the database.</param>
    /// <param name="health">Reports failures.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="log">Logs failures.</param>
    internal ServingLock(
        DatabaseProvider server,
        StorageCircuitBreaker outage,
        StorageFailureLog storageLog,
        LoopHealth health,
        TimeProvider clock,
        ILogger<ServingLock> log
    )
        : base(health, clock, log)
    {
        (this.server, this.outage, this.storageLog) = (server, outage, storageLog);
        outage.Doubted += signal.Set;
    }

    /// <summary>Waits for a restore in progress, and acquires the lock.</summary>
    /// <exception cref="Kernel.Settings.StartupException">The database cannot be reached or written to.</exception>
    public async Task Take(CancellationToken cancellation) =>
        held ??= await new InstallationLock(server).Share(InstallationLock.Serving, cancellation);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Release();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        Release();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override bool Reports(Exception fault) => storageLog.Note(fault) is not null;

    /// <inheritdoc/>
    protected override async Task Pass(CancellationToken stopping)
    {
        // A session that is still there keeps its lock, whatever new connections meet; it is checked when the server answers again.
        outage.Refuse();
        try
        {
            await (held?.Check(stopping) ?? Task.CompletedTask);
        }
        catch
        {
            Release();
            outage.Refuse();
        }

        held ??= await server.TryLock(InstallationLock.Serving, isShared: true, stopping);
        if (stopping.IsCancellationRequested)
        {
            Release();
        }
    }

    /// <inheritdoc/>
    protected override Task Wait(CancellationToken stopping) => signal.WaitAsync(Interval, Clock, stopping);

    private void Release() => Interlocked.Exchange(ref held, null)?.Dispose();
}
