using System.Data.Common;

namespace Kernel.Storage;

/// <summary>A database lock that is held; disposing releases it.</summary>
internal abstract class HeldLock : IAsyncDisposable, IDisposable
{
    /// <summary>Checks that the lock is still held.</summary>
    /// <exception cref="DbException">The connection that held the lock is broken, and the lock is lost.</exception>
    public virtual Task Check(CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>A file lock, which the operating system releases when the process ends.</summary>
/// <param name="file">The file, open.</param>
internal sealed class FileLock(FileStream file) : HeldLock
{
    public override ValueTask DisposeAsync() => file.DisposeAsync();

    public override void Dispose() => file.Dispose();
}

/// <summary>A session lock, which the server releases when the connection ends.</summary>
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
