using System.Data;
using System.Data.Common;
using System.Runtime.ExceptionServices;
using Graph.Callers;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Sql;

/// <summary>The statements of one request: for whom they are sent, over which connections, and until when.</summary>
internal abstract class QuerySession(IServiceProvider services, Caller caller, CancellationToken cancellation)
    : IAsyncDisposable
{
    private readonly ReaderPool readers = services.GetRequiredService<ReaderPool>();
    private readonly SqlMonitor statements = services.GetRequiredService<SqlMonitor>();

    // A request with many lists does not take more of the pool than one with a few.
    private const int MostConnections = 4;

    // Made where fields are loaded at once; a run that loads one after another needs neither.
    private SemaphoreSlim? connections;
    private CancellationTokenSource? stop;
    private readonly List<PooledReader> reading = [];

    public IServiceProvider Services => services;

    /// <summary>The statements of all plans.</summary>
    public StatementCache StatementCache { get; } = services.GetRequiredService<StatementCache>();

    public Caller Caller => caller;

    /// <summary>Compares what is taken with what the caller holds.</summary>
    public PermissionCheck Permissions { get; } = new(caller.Identity);

    /// <summary>Whether the caller's units have a boundary.</summary>
    public bool IsLimited => !caller.Identity.Scope.IsAll;

    /// <summary>Ends the work: out of time, nobody waits any more, or a part of the operation has failed as a whole.</summary>
    public CancellationToken Cancellation => stop?.Token ?? cancellation;

    /// <summary>Whether fields of different modules are loaded at once.</summary>
    public bool IsConcurrent => readers.AreOfServer;

    /// <summary>Whether it may miss what was written a moment ago; what answers a change or an event may not.</summary>
    public bool MayLag { get; init; }

    /// <summary>
    /// Does several things at once. All have ended when it ends; what fails ends the others, and of several failures that of the first
    /// in the list is thrown.
    /// </summary>
    public async Task Together(IEnumerable<Func<Task>> loads)
    {
        // The outermost call makes it, before anything is under way.
        stop ??= CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var failures = await Task.WhenAll(loads.Select(Ended).ToList());
        // Those that were only ended because another had failed say nothing.
        var failure =
            Array.Find(failures, f => f is { SourceException: not OperationCanceledException })
            ?? Array.Find(failures, f => f is not null);
        failure?.Throw();
    }

    /// <summary>Sends a statement and reads its rows.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="values">The values that are asked with, in the order of its parameters.</param>
    /// <param name="row">Takes each row.</param>
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

    // A server's connection is held for one statement only: who waits for one holds none. A file's is held until the end.
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

    // What was left half read is not used again.
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
