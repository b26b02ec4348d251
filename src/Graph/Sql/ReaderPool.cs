using System.Collections.Concurrent;
using System.Data.Common;
using Kernel.Storage;

namespace Graph.Sql;

/// <summary>
/// Pooled connections for reading, each used by one request at a time. If the driver allows, they stay open with their commands, so that a
/// statement is prepared once and not for each request.
/// </summary>
/// <param name="stores">The modules.</param>
internal sealed class ReaderPool(IEnumerable<ModuleStore> stores) : IAsyncDisposable
{
    private const int MostIdle = 16;
    private readonly ConcurrentDictionary<ModuleStore, ConcurrentQueue<PooledReader>> idle = new();
    private bool disposed;

    /// <summary>
    /// Whether the modules are on a server, which executes several statements concurrently and pools its connections. Files are read faster
    /// sequentially, over connections that keep their commands.
    /// </summary>
    public bool AreOfServer { get; } = stores.All(s => s.IsShared);

    /// <param name="store">The module whose database is read.</param>
    /// <param name="mayLag">Whether the read may miss the most recent writes, so that a replica is sufficient.</param>
    /// <param name="cancellation">Cancels the wait.</param>
    public ValueTask<PooledReader> Rent(ModuleStore store, bool mayLag, CancellationToken cancellation)
    {
        var stale = default(PooledReader);
        if (idle.TryGetValue(store, out var queue) && queue.TryDequeue(out var reader))
        {
            if (reader.IsCurrent)
            {
                reader.Begin(cancellation);
                return ValueTask.FromResult(reader);
            }

            stale = reader;
        }

        return Open(store, stale, mayLag, cancellation);
    }

    /// <param name="reader">The rented connection.</param>
    /// <param name="broken">Whether something failed, perhaps on this connection; it is not reused.</param>
    public ValueTask Return(PooledReader reader, bool broken)
    {
        reader.End();
        var queue = idle.GetOrAdd(reader.Store, _ => new ConcurrentQueue<PooledReader>());
        if (disposed || broken || !reader.MayBeKept || queue.Count >= MostIdle)
        {
            return reader.DisposeAsync();
        }

        queue.Enqueue(reader);
        return ValueTask.CompletedTask;
    }

    // If one connection is stale, the others are, too: each is checked when it is rented.
    private static async ValueTask<PooledReader> Open(
        ModuleStore store,
        PooledReader? stale,
        bool mayLag,
        CancellationToken cancellation
    )
    {
        if (stale is not null)
        {
            await stale.DisposeAsync();
        }

        var opened = await PooledReader.Open(store, mayLag, cancellation);
        opened.Begin(cancellation);
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        disposed = true;
        foreach (var queue in idle.Values)
        {
            while (queue.TryDequeue(out var reader))
            {
                await reader.DisposeAsync();
            }
        }
    }
}

/// <summary>An open connection and its commands.</summary>
internal sealed class PooledReader : IAsyncDisposable
{
    private const int MostCommands = 128;
    private readonly Dictionary<string, DbCommand> commands = new(ReferenceEqualityComparer.Instance);
    private readonly DbConnection connection;
    private CancellationTokenRegistration interruption;

    private PooledReader(ModuleStore store, DbConnection connection) => (Store, this.connection) = (store, connection);

    public ModuleStore Store { get; }

    public bool MayBeKept => Store.Driver.MayKeep(connection);

    public bool IsCurrent => Store.Driver.IsCurrent(connection);

    public static async ValueTask<PooledReader> Open(ModuleStore store, bool mayLag, CancellationToken cancellation)
    {
        var fresh = mayLag ? store.ConnectForReading() : store.Connect();
        try
        {
            await fresh.OpenAsync(cancellation);
            return new PooledReader(store, fresh);
        }
        catch
        {
            await fresh.DisposeAsync();
            throw;
        }
    }

    /// <summary>The command for a text; callers keep their texts, so the same text is the same object.</summary>
    public DbCommand Command(string text)
    {
        if (commands.TryGetValue(text, out var command))
        {
            return command;
        }

        if (commands.Count == MostCommands)
        {
            Forget();
        }

        command = connection.CreateCommand();
        command.CommandText = text;
        commands.Add(text, command);
        return command;
    }

    public void Begin(CancellationToken cancellation) =>
        interruption = cancellation.UnsafeRegister(static reader => ((PooledReader)reader!).Interrupt(), this);

    public void End() => interruption.Dispose();

    public ValueTask DisposeAsync()
    {
        Forget();
        return connection.DisposeAsync();
    }

    private void Interrupt() => Store.Driver.Interrupt(connection);

    private void Forget()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        commands.Clear();
    }
}
