using System.Collections.Concurrent;

namespace Kernel.Storage.Sqlite;

/// <summary>
/// A file has one writer at a time. Those of this process queue here, each let in as the one before is done; left to
/// themselves they would try, sleep and try again.
/// </summary>
internal sealed class SqliteWriterQueue
{
    private readonly ConcurrentDictionary<string, Turn> turns = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn to write to a schema's file.</summary>
    /// <returns>Ends the turn when it is disposed of.</returns>
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
