using Kernel.Settings;
using Kernel.Storage;

namespace Host.Moving;

/// <summary>Puts an installation away and gets it back, by the means of its own database.</summary>
public abstract class Backup
{
    private readonly DatabaseProvider server;

    private protected Backup(DatabaseProvider server) => this.server = server;

    /// <summary>Writes everything, as it is at one moment, while hosts go on; what was written is read again to see that it is whole.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="replace">Whether something that lies there may be overwritten.</param>
    /// <param name="progress">Told of each step.</param>
    /// <param name="cancellation">Ends it; what is there already stays.</param>
    /// <exception cref="StartupException">Something lies there, or it cannot be done.</exception>
    public async Task Save(string path, bool replace, IProgress<string> progress, CancellationToken cancellation)
    {
        if (!replace && await Exists(path, cancellation))
        {
            throw new StartupException(
                $"目标已存在 · {path} exists already; name another place, or add --replace to overwrite it."
            );
        }

        await Write(Located(path), progress, cancellation);
    }

    /// <summary>Brings everything back as it was put away. Of two at once the second waits; beside a host that serves it is refused.</summary>
    /// <param name="path">Where from.</param>
    /// <param name="replace">Whether data that is there may be overwritten.</param>
    /// <param name="progress">Told of each step.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="StartupException">There is data already, a host serves, the archive is damaged, or it cannot be done.</exception>
    public async Task Load(string path, bool replace, IProgress<string> progress, CancellationToken cancellation)
    {
        var place = Located(path);
        var isThere = await server.IsThere(cancellation);
        if (!isThere)
        {
            // Nothing is made for an archive that is no good.
            await Examine(place, progress, cancellation);
            await Make(cancellation);
        }

        await using var alone = await Alone(cancellation);
        if (!replace && await HoldsData(cancellation))
        {
            throw new StartupException(
                "目标已有数据 · There is data already; stop the hosts and add --replace to overwrite it with the archive."
            );
        }

        if (isThere)
        {
            await Examine(place, progress, cancellation);
        }

        await Read(place, progress, cancellation);
    }

    /// <summary>Makes an empty place for what is brought back.</summary>
    private protected virtual Task Make(CancellationToken cancellation) => server.Prepare(cancellation);

    /// <summary>Keeps hosts and other commands away until it is disposed of.</summary>
    /// <exception cref="StartupException">A host serves.</exception>
    private protected virtual async Task<IAsyncDisposable> Alone(CancellationToken cancellation)
    {
        var locks = new InstallationLock(server);
        var preparation = await locks.Acquire(InstallationLock.Preparation, cancellation);
        try
        {
            return new Both(await locks.RefuseHosts(cancellation), preparation);
        }
        catch
        {
            await preparation.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads the archive and changes nothing.</summary>
    /// <exception cref="StartupException">There is none, or it is damaged.</exception>
    private protected abstract Task Examine(string path, IProgress<string> progress, CancellationToken cancellation);

    /// <summary>A path as whoever writes there spells it.</summary>
    private protected virtual string Located(string path) => Path.GetFullPath(path);

    /// <summary>Whether something lies at a path.</summary>
    private protected virtual Task<bool> Exists(string path, CancellationToken cancellation) =>
        Task.FromResult(Path.Exists(path));

    private protected abstract Task<bool> HoldsData(CancellationToken cancellation);

    private protected abstract Task Write(string path, IProgress<string> progress, CancellationToken cancellation);

    private protected abstract Task Read(string path, IProgress<string> progress, CancellationToken cancellation);

    private protected static StartupException Missing(string path) =>
        new($"找不到备份 · There is no backup of this kind of database at {path}.");

    private protected static StartupException Damaged(string what, string why) =>
        new($"备份已损坏 · {what} is damaged: {why}");

    /// <summary>Two locks, released one after the other.</summary>
    private protected sealed class Both(IAsyncDisposable first, IAsyncDisposable second) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await first.DisposeAsync();
            await second.DisposeAsync();
        }
    }
}
