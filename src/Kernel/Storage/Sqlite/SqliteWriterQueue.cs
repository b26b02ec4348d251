using System.Collections.Concurrent;

namespace Kernel.Storage.Sqlite;

/// <summary>
/// A queue of this process's writers to a file: SQLite allows one writer at a time, and without the queue they would poll for it.
/// </summary>
internal sealed class SqliteWriterQueue
{
    private readonly ConcurrentDictionary<string, Turn> turns = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn to write to a schema's file.</summary>
    /// <returns>Ends the turn when it is disposed.</returns>
    public async ValueTask<IDisposable?> Enter(string schema, CancellationToken cancellation)
    {
        var turn = turns.GetOrAdd(schema, _ => new Turn());
        await turn.Begin(cancellation);
        return turn;
    }

    private sealed class Turn : IDisposable
    {
        private readonly SemaphoreSlim free = new(1);

        public Task Begin(CancellationToken cancellation) => free.WaitAsync(cancellation);

        public void Dispose() => free.Release();
    }
}
