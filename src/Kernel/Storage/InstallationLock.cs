using Kernel.Settings;

namespace Kernel.Storage;

/// <summary>
/// Lets one host or command at a time carry out what is done once for a whole installation. The lock is the database's own, so that it
/// holds across machines and ends with the process or connection that holds it.
/// </summary>
public sealed class InstallationLock
{
    /// <summary>Schemas, keys and first data are made.</summary>
    public const string Preparation = "preparation";

    /// <summary>Keys of personal data are added and retired.</summary>
    public const string KeyRotation = "key-rotation";

    /// <summary>Held by every host while it serves, together with the others; and by a command that no host may serve beside, alone.</summary>
    public const string Serving = "serving";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly DatabaseProvider server;

    /// <param name="server">Whose lock it is.</param>
    internal InstallationLock(DatabaseProvider server) => this.server = server;

    /// <summary>Waits until nobody else holds a lock, and holds it until what is returned is disposed of.</summary>
    /// <param name="name">The lock.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="StartupException">The database cannot be reached or written to.</exception>
    public Task<Held> Acquire(string name, CancellationToken cancellation) =>
        Acquire(name, isShared: false, cancellation);

    /// <summary>Takes the lock that no host holds, or refuses: a host that serves may do so for months.</summary>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="StartupException">A host serves.</exception>
    internal async Task<Held> RefuseHosts(CancellationToken cancellation) =>
        await server.TryLock(Serving, isShared: false, cancellation) is { } held
            ? new Held(held, false)
            : throw new StartupException(
                "服务正在运行，请先停止所有服务 · A host serves this installation; stop every host first. A host that was killed counts until its connection to the database has ended."
            );

    /// <summary>Waits until a lock is free, and takes it together with others that share it.</summary>
    internal async Task<HeldLock> Share(string name, CancellationToken cancellation) =>
        (await Acquire(name, isShared: true, cancellation)).Lock;

    private async Task<Held> Acquire(string name, bool isShared, CancellationToken cancellation)
    {
        var waited = false;
        while (true)
        {
            if (await server.TryLock(name, isShared, cancellation) is { } held)
            {
                return new Held(held, waited);
            }

            if (!waited)
            {
                waited = true;
                await Console.Error.WriteLineAsync(
                    "等待另一个进程完成 · Waiting for another process that prepares this installation"
                );
            }

            // Another process is waited for, whatever clock this one goes by.
            await Task.Delay(Pause, Keys.Clock, cancellation);
        }
    }

    /// <summary>The lock while it is held.</summary>
    public sealed class Held : IAsyncDisposable
    {
        internal Held(HeldLock held, bool waited) => (Lock, Waited) = (held, waited);

        internal HeldLock Lock { get; }

        /// <summary>Whether another held it first.</summary>
        public bool Waited { get; }

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => Lock.DisposeAsync();
    }
}
