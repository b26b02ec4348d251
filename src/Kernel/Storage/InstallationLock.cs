using Kernel.Settings;

namespace Kernel.Storage;

/// <summary>
/// Ensures that only one host or command at a time does work for the whole installation. It is a database lock, so that it works
/// across machines and ends with the process or connection that holds it.
/// </summary>
public sealed class InstallationLock
{
    /// <summary>For creating schemas, keys and initial data.</summary>
    public const string Preparation = "preparation";

    /// <summary>For adding and retiring encryption keys.</summary>
    public const string KeyRotation = "key-rotation";

    /// <summary>Held, shared, by every host while it serves, and exclusively by a command that no host may run beside.</summary>
    public const string Serving = "serving";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly DatabaseProvider server;

    /// <param name="server">The database provider.</param>
    internal InstallationLock(DatabaseProvider server) => this.server = server;

    /// <summary>Waits until a lock is free, and holds it until the result is disposed.</summary>
    /// <param name="name">The lock.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="StartupException">The database cannot be reached or written to.</exception>
    public Task<Handle> Acquire(string name, CancellationToken cancellation) =>
        Acquire(name, isShared: false, cancellation);

    /// <summary>Acquires the serving lock exclusively, without waiting: a host may serve for months.</summary>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="StartupException">A host serves.</exception>
    internal async Task<Handle> RefuseHosts(CancellationToken cancellation) =>
        await server.TryLock(Serving, isShared: false, cancellation) is { } held
            ? new Handle(held, false)
            : throw new StartupException(
                "有实例正在运行，请先停止所有实例 · A host serves this installation; stop every host first. A host that was killed counts until its connection to the database has ended."
            );

    /// <summary>Waits until a lock is free, and acquires it shared.</summary>
    internal async Task<HeldLock> Share(string name, CancellationToken cancellation) =>
        (await Acquire(name, isShared: true, cancellation)).Lock;

    private async Task<Handle> Acquire(string name, bool isShared, CancellationToken cancellation)
    {
        var waited = false;
        while (true)
        {
            if (await server.TryLock(name, isShared, cancellation) is { } held)
            {
                return new Handle(held, waited);
            }

            if (!waited)
            {
                waited = true;
                await Console.Error.WriteLineAsync(
                    "等待另一个进程完成 · Waiting for another process that prepares this installation"
                );
            }

            // Waits in real time, whatever clock the host uses.
            await Task.Delay(Pause, Keys.Clock, cancellation);
        }
    }

    /// <summary>A lock that is held.</summary>
    public sealed class Handle : IAsyncDisposable
    {
        internal Handle(HeldLock held, bool waited) => (Lock, Waited) = (held, waited);

        internal HeldLock Lock { get; }

        /// <summary>Whether another process held it first.</summary>
        public bool Waited { get; }

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => Lock.DisposeAsync();
    }
}
