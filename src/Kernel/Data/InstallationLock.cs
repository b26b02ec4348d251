using Kernel.Data.Servers;

namespace Kernel.Data;

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

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly Server server;

    /// <param name="server">Whose lock it is.</param>
    internal InstallationLock(Server server) => this.server = server;

    /// <summary>Waits until nobody else holds a lock, and holds it until what is returned is disposed of.</summary>
    /// <param name="name">The lock.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="Modules.StartRefused">The database cannot be reached or written to.</exception>
    public async Task<Held> Acquire(string name, CancellationToken cancellation)
    {
        var waited = false;
        while (true)
        {
            if (await server.TryLock(name, cancellation) is { } held)
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
        private readonly IAsyncDisposable held;

        internal Held(IAsyncDisposable held, bool waited) => (this.held, Waited) = (held, waited);

        /// <summary>Whether another held it first.</summary>
        public bool Waited { get; }

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => held.DisposeAsync();
    }
}
