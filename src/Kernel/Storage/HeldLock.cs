using System.Data.Common;

namespace Kernel.Storage;

/// <summary>A lock of the database's own while it is held; disposing of it releases it.</summary>
internal abstract class HeldLock : IAsyncDisposable, IDisposable
{
    /// <summary>Checks that it is still held.</summary>
    /// <exception cref="DbException">What it was held by is gone, and the lock with it.</exception>
    public virtual Task Check(CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>A lock on a file, which the operating system releases when the process ends.</summary>
/// <param name="file">The file, open.</param>
internal sealed class FileLock(FileStream file) : HeldLock
{
    public override ValueTask DisposeAsync() => file.DisposeAsync();

    public override void Dispose() => file.Dispose();
}

/// <summary>A lock of a session, which the server releases when the connection ends.</summary>
/// <param name="connection">The session's connection.</param>
internal sealed class SessionLock(DbConnection connection) : HeldLock
{
    public override async Task Check(CancellationToken cancellation)
    {
        await using var question = connection.CreateCommand();
        question.CommandText = "SELECT 1";
        await question.ExecuteScalarAsync(cancellation);
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    public override void Dispose() => connection.Dispose();
}
