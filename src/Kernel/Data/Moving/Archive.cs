using Kernel.Modules;

namespace Kernel.Data.Moving;

/// <summary>Puts an installation away and gets it back, by the means of its own database.</summary>
public abstract class Archive
{
    /// <summary>Writes everything, as it is at one moment, while hosts go on; what was written is read again to see that it is whole.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="replace">Whether something that lies there may be overwritten.</param>
    /// <param name="progress">Told of each step.</param>
    /// <param name="cancellation">Ends it; what is there already stays.</param>
    /// <exception cref="StartRefused">Something lies there, or it cannot be done.</exception>
    public async Task Save(string path, bool replace, IProgress<string> progress, CancellationToken cancellation)
    {
        if (!replace && await Exists(path, cancellation))
        {
            throw new StartRefused(
                $"目标已存在 · {path} exists already; name another place, or add --replace to overwrite it."
            );
        }

        await Write(Located(path), progress, cancellation);
    }

    /// <summary>Brings everything back as it was put away.</summary>
    /// <param name="path">Where from.</param>
    /// <param name="replace">Whether data that is there may be overwritten.</param>
    /// <param name="progress">Told of each step.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="StartRefused">There is data already, the archive is damaged, or it cannot be done.</exception>
    public async Task Load(string path, bool replace, IProgress<string> progress, CancellationToken cancellation)
    {
        if (!replace && await HoldsData(cancellation))
        {
            throw new StartRefused(
                "目标已有数据 · There is data already; stop the hosts and add --replace to overwrite it with the archive."
            );
        }

        await Read(Located(path), progress, cancellation);
    }

    /// <summary>A path as whoever writes there spells it.</summary>
    private protected virtual string Located(string path) => Path.GetFullPath(path);

    /// <summary>Whether something lies at a path.</summary>
    private protected virtual Task<bool> Exists(string path, CancellationToken cancellation) =>
        Task.FromResult(Path.Exists(path));

    private protected abstract Task<bool> HoldsData(CancellationToken cancellation);

    private protected abstract Task Write(string path, IProgress<string> progress, CancellationToken cancellation);

    private protected abstract Task Read(string path, IProgress<string> progress, CancellationToken cancellation);

    private protected static StartRefused Missing(string path) =>
        new($"找不到备份 · There is no backup of this kind of database at {path}.");

    private protected static StartRefused Damaged(string what, string why) =>
        new($"备份已损坏 · {what} is damaged: {why}");
}
