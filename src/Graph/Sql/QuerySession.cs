using System.Data;
using System.Data.Common;
using System.Runtime.ExceptionServices;
using Graph.Callers;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Sql;

/// <summary>The statements of one request: the caller, the connections and the cancellation.</summary>
internal abstract class QuerySession(IServiceProvider services, Caller caller, CancellationToken cancellation)
    : IAsyncDisposable
{
    private readonly ReaderPool readers = services.GetRequiredService<ReaderPool>();
    private readonly SqlMonitor statements = services.GetRequiredService<SqlMonitor>();

    // A request with many lists must not use more of the pool than one with a few.
    private const int MostConnections = 4;

    // Created only if fields are loaded concurrently; a sequential run needs neither.
    private SemaphoreSlim? connections;
    private CancellationTokenSource? stop;
    private readonly List<PooledReader> reading = [];

    public IServiceProvider Services => services;

    /// <summary>The shared cache of translated statements.</summary>
    public StatementCache StatementCache { get; } = services.GetRequiredService<StatementCache>();

    public Caller Caller => caller;

    /// <summary>Compares the permissions that fields need with those that the caller holds.</summary>
    public PermissionCheck Permissions { get; } = new(caller.Identity);

    /// <summary>Whether the caller is restricted to units.</summary>
    public bool IsLimited => !caller.Identity.Scope.IsAll;

    /// <summary>Canceled on a time-out, when the client disconnects, or when a part of the operation has failed as a whole.</summary>
    public CancellationToken Cancellation => stop?.Token ?? cancellation;

    /// <summary>Whether fields of different modules are loaded concurrently.</summary>
    public bool IsConcurrent => readers.AreOfServer;

    /// <summary>Whether reads may miss the most recent writes; reads that answer a change or an event may not.</summary>
    public bool MayLag { get; init; }

    /// <summary>
    /// Runs several loads concurrently and returns when all have ended. A failure cancels the others; of several failures, the first in the list
    /// is thrown.
    /// </summary>
    public async Task Together(IEnumerable<Func<Task>> loads)
    {
        // The outermost call creates it, before any load starts.
        stop ??= CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var failures = await Task.WhenAll(loads.Select(Ended).ToList());
        // Loads that were only canceled because another one failed are ignored.
        var failure =
            Array.Find(failures, f => f is { SourceException: not OperationCanceledException })
            ?? Array.Find(failures, f => f is not null);
        failure?.Throw();
    }

    /// <summary>Sends a statement and reads its rows.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="values">The request's values, in the order of the statement's parameters.</param>
    /// <param name="row">Receives each row.</param>
    public async Task Read(Statement statement, IReadOnlyList<object?> values, Action<DbDataReader> row)
    {
        var store = statement.Store;
        var reader = await Rent(store);
        var isWhole = false;
        try
        {
            await using (var rows = await Send(store, statement.Command(reader, caller.Identity, values)))
            {
                while (await rows.ReadAsync(Cancellation))
                {
                    row(rows);
                }
            }

            isWhole = true;
        }
        finally
        {
            await Return(reader, isWhole);
        }
    }

    /// <summary>Reads all rows of a statement into a table.</summary>
    public Task Read(Statement statement, IReadOnlyList<object?> values, Table table) =>
        Read(statement, values, row => table.Append(row, 0, statement.Store.Driver));

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var reader in reading)
        {
            await readers.Return(reader, broken: false);
        }

        connections?.Dispose();
        stop?.Dispose();
    }

    private async Task<ExceptionDispatchInfo?> Ended(Func<Task> load)
    {
        try
        {
            await load();
            return null;
        }
        catch (Exception failure)
        {
            await stop!.CancelAsync();
            return ExceptionDispatchInfo.Capture(failure);
        }
    }

    // A server's connection is held for one statement only: a load that waits for one holds none. A file's connection is held until the end.
    private ValueTask<PooledReader> Rent(ModuleStore store)
    {
        if (IsConcurrent)
        {
            return RentPlace(store);
        }

        foreach (var reader in reading)
        {
            if (reader.Store == store)
            {
                return ValueTask.FromResult(reader);
            }
        }

        return RentUntilEnd(store);
    }

    private async ValueTask<PooledReader> RentUntilEnd(ModuleStore store)
    {
        var kept = await readers.Rent(store, MayLag, Cancellation);
        reading.Add(kept);
        return kept;
    }

    private async ValueTask<PooledReader> RentPlace(ModuleStore store)
    {
        var places = LazyInitializer.EnsureInitialized(ref connections, () => new SemaphoreSlim(MostConnections));
        await places.WaitAsync(Cancellation);
        try
        {
            return await readers.Rent(store, MayLag, Cancellation);
        }
        catch
        {
            places.Release();
            throw;
        }
    }

    // A connection with a partially read result is not reused.
    private ValueTask Return(PooledReader reader, bool isWhole)
    {
        if (IsConcurrent)
        {
            return ReturnPlace(reader, isWhole);
        }

        if (isWhole)
        {
            return ValueTask.CompletedTask;
        }

        reading.Remove(reader);
        return readers.Return(reader, broken: true);
    }

    private async ValueTask ReturnPlace(PooledReader reader, bool isWhole)
    {
        await readers.Return(reader, broken: !isWhole);
        connections!.Release();
    }

    private Task<DbDataReader> Send(ModuleStore store, DbCommand command)
    {
        statements.Notify(store.Module.Schema, command.CommandText);
        return StatementSpans.AreWanted
            ? Traced(store, command)
            : command.ExecuteReaderAsync(CommandBehavior.SingleResult, Cancellation);
    }

    private async Task<DbDataReader> Traced(ModuleStore store, DbCommand command)
    {
        using var span = StatementSpans.Begin(store.Module.Schema, command);
        try
        {
            return await command.ExecuteReaderAsync(CommandBehavior.SingleResult, Cancellation);
        }
        catch (Exception fault)
        {
            StatementSpans.Fail(span, fault);
            throw;
        }
    }
}
