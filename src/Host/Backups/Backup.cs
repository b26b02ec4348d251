using Kernel.Settings;
using Kernel.Storage;

namespace Host.Backups;

/// <summary>Backs up and restores an installation with the tools of its database.</summary>
public abstract class Backup
{
    private readonly DatabaseProvider server;

    private protected Backup(DatabaseProvider server) => this.server = server;

    /// <summary>Backs up everything as of one moment, while hosts serve, and verifies the backup.</summary>
    /// <param name="path">The destination.</param>
    /// <param name="replace">Whether an existing backup may be overwritten.</param>
    /// <param name="progress">Receives each step.</param>
    /// <param name="cancellation">Cancels the operation; an existing backup is kept.</param>
    /// <exception cref="StartupException">The destination exists, or the backup failed.</exception>
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

    /// <summary>Restores everything. Of two restores at once the second waits; while a host serves it is refused.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="replace">Whether existing data may be overwritten.</param>
    /// <param name="progress">Receives each step.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="StartupException">There is data already, a host serves, the backup is damaged, or the restore failed.</exception>
    public async Task Load(string path, bool replace, IProgress<string> progress, CancellationToken cancellation)
    {
        var place = Located(path);
        var isThere = await server.IsThere(cancellation);
        if (!isThere)
        {
            // Nothing is created for an invalid backup.
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

    /// <summary>Creates an empty database for the restore.</summary>
    private protected virtual Task Make(CancellationToken cancellation) => server.Prepare(cancellation);

    /// <summary>Excludes hosts and other commands until the result is disposed.</summary>
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

    /// <summary>Verifies the backup without changing anything.</summary>
    /// <exception cref="StartupException">The backup is missing or damaged.</exception>
    private protected abstract Task Examine(string path, IProgress<string> progress, CancellationToken cancellation);

    /// <summary>The full form of a path, as the database understands it.</summary>
    private protected virtual string Located(string path) => Path.GetFullPath(path);

    /// <summary>Whether a file or folder exists at a path.</summary>
    private protected virtual Task<bool> Exists(string path, CancellationToken cancellation) =>
        Task.FromResult(Path.Exists(path));

    private protected abstract Task<bool> HoldsData(CancellationToken cancellation);

    private protected abstract Task Write(string path, IProgress<string> progress, CancellationToken cancellation);

    private protected abstract Task Read(string path, IProgress<string> progress, CancellationToken cancellation);

    private protected static StartupException Missing(string path) =>
        new($"找不到备份 · There is no backup of this kind of database at {path}.");

    private protected static StartupException Damaged(string what, string why) =>
        new($"备份已损坏 · {what} is damaged: {why}");

    /// <summary>Two locks that are released together.</summary>
    private protected sealed class Both(IAsyncDisposable first, IAsyncDisposable second) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await first.DisposeAsync();
            await second.DisposeAsync();
        }
    }
}
