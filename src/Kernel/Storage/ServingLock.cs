using Kernel.Background;
using Microsoft.Extensions.Logging;

namespace Kernel.Storage;

/// <summary>
/// Holds <see cref="InstallationLock.Serving"/> for as long as this host runs, so that nobody restores the database under it. On servers
/// the lock ends with its connection, so it is checked every few seconds, and at once where any connection was cut, and taken again.
/// </summary>
public sealed class ServingLock : BackgroundLoop
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private readonly DatabaseProvider server;
    private readonly StorageCircuitBreaker outage;
    private readonly StorageFailureLog watch;
    private readonly AsyncAutoResetEvent doubt = new();
    private HeldLock? held;

    /// <param name="server">Whose lock it is.</param>
    /// <param name="outage">Knows when the server is away: then it is not asked.</param>
    /// <param name="watch">Where trouble of the storage is reported.</param>
    /// <param name="health">Where failures are shown.</param>
    /// <param name="clock">The time.</param>
    /// <param name="log">Where failures are logged.</param>
    internal ServingLock(
        DatabaseProvider server,
        StorageCircuitBreaker outage,
        StorageFailureLog watch,
        LoopHealth health,
        TimeProvider clock,
        ILogger<ServingLock> log
    )
        : base(health, clock, log)
    {
        (this.server, this.outage, this.watch) = (server, outage, watch);
        outage.Doubted += doubt.Ring;
    }

    /// <summary>Waits for a restore that is under way, and takes the lock.</summary>
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
    protected override bool Reports(Exception fault) => watch.Note(fault) is not null;

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
    protected override Task Wait(CancellationToken stopping) => doubt.Heard(Interval, Clock, stopping);

    private void Release() => Interlocked.Exchange(ref held, null)?.Dispose();
}
