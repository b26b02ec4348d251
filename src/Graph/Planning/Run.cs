using System.Data;
using System.Data.Common;
using System.Runtime.ExceptionServices;
using Graph.Model;
using Graph.Planning.Fields;
using Graph.Reading;
using Graph.Transport;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Personal;
using Kernel.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Planning;

/// <summary>One execution of a plan: its variables, what its fields were bound to and what they loaded.</summary>
internal sealed class Run(
    IServiceProvider services,
    Caller caller,
    VariableValues variables,
    int fields,
    GraphOptions limits,
    CancellationToken cancellation
) : IAsyncDisposable
{
    private readonly Readers readers = services.GetRequiredService<Readers>();
    private readonly Statements statements = services.GetRequiredService<Statements>();

    // A request with many lists does not take more of the pool than one with a few.
    private const int MostConnections = 4;

    private readonly Lock noting = new();
    private readonly SemaphoreSlim connections = new(MostConnections);
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private readonly List<Reader> reading = [];
    private readonly List<int> noted = [];
    private readonly List<(RowShape Shape, Table Table, Selected Field)> tables = [];
    private readonly HashSet<Table> faulty = [];
    private readonly object?[] bound = new object?[fields];
    private readonly object?[] loaded = new object?[fields];
    private HashSet<(ObjectType Node, long Key)>? watched;
    private bool hasStrayed;

    public IServiceProvider Services => services;

    /// <summary>The statements of all plans.</summary>
    public StatementCache StatementCache { get; } = services.GetRequiredService<StatementCache>();

    public Caller Caller => caller;

    /// <summary>Whether the caller's units have a boundary.</summary>
    public bool IsLimited => !caller.Identity.Scope.IsAll;

    public VariableValues Variables => variables;

    public GraphOptions Limits => limits;

    /// <summary>Ends the work: out of time, nobody waits any more, or a part of the operation has failed as a whole.</summary>
    public CancellationToken Cancellation => stop.Token;

    /// <summary>Whether fields of different modules are loaded at once.</summary>
    public bool IsConcurrent => readers.AreOfServer;

    /// <summary>Whether it may miss what was written a moment ago; what answers a change or an event may not.</summary>
    public bool MayLag { get; init; }

    /// <summary>What went wrong; a field that could not be loaded is null in the answer and has its problem here.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>What arguments are read with.</summary>
    public BindingContext Binding =>
        new(services.GetRequiredService<GraphModel>(), services.GetRequiredService<Keyring>(), limits, Problems);

    /// <summary>What has been unmasked in this run, each with its reason given.</summary>
    public List<IUnmask> Unmasked { get; } = [];

    /// <summary>The records of whom all that is held was told in this run.</summary>
    public List<NodeRef> Exported { get; } = [];

    /// <summary>A change met a fault. A payload is never null, so there is no data at all then.</summary>
    public bool Faulted { get; set; }

    /// <summary>
    /// Something was changed and committed. From then on nothing refuses the request as a whole, since a client takes a refusal to mean
    /// that nothing was done.
    /// </summary>
    public bool HasChanged { get; set; }

    /// <summary>What payloads hold of records is not shown, since it could not be recorded that somebody read it.</summary>
    public bool IsWithheld { get; set; }

    /// <summary>What was read whose reading is written down; null where there is none.</summary>
    public IReadOnlySet<(ObjectType Node, long Key)>? Watched => watched;

    /// <summary>Notes that a record was read whose reading is written down.</summary>
    public void Watch(ObjectType node, long key)
    {
        lock (noting)
        {
            (watched ??= []).Add((node, key));
        }
    }

    /// <summary>Notes what went wrong while a field was loaded; the problems stand in the order of the fields, whichever failed first.</summary>
    public void Note(Selected selected, Problem problem)
    {
        lock (noting)
        {
            var place = noted.FindLastIndex(order => order <= selected.Order) + 1;
            noted.Insert(place, selected.Order);
            Problems.Insert(Problems.Count - noted.Count + 1 + place, problem);
        }
    }

    /// <summary>Notes where the caller may not have a field.</summary>
    public void Require(Selected selected) => Require(selected.Field.Permission, selected);

    /// <summary>Notes where the caller lacks what a field takes.</summary>
    public void Require(string? permission, Selected selected)
    {
        if (permission is not null && !caller.Identity.May(permission))
        {
            Problems.Add(Forbidding.Of(caller.Identity, permission, selected.Path));
        }
    }

    /// <summary>The caller named what is not there for that caller; once for each operation.</summary>
    /// <param name="code">With which code that is refused.</param>
    public void Stray(string code)
    {
        if (!Interlocked.Exchange(ref hasStrayed, true))
        {
            services.GetRequiredService<SecurityLog>().NoteAstray(caller, code);
        }
    }

    public void Bind(int field, object arguments) => bound[field] = arguments;

    public T Bound<T>(int field) => (T)bound[field]!;

    public void Keep(int field, object result) => loaded[field] = result;

    /// <summary>What a field loaded; null where it failed or was not wanted.</summary>
    public T? Loaded<T>(int field)
        where T : class => loaded[field] as T;

    /// <summary>A table that is this run's until its end.</summary>
    /// <param name="shape">Its columns.</param>
    /// <param name="field">The field whose rows it takes.</param>
    public Table Rent(RowShape shape, Selected field)
    {
        var table = shape.Rent();
        lock (noting)
        {
            tables.Add((shape, table, field));
        }

        return table;
    }

    /// <summary>Notes which fields have met rows that cannot be read; these are left out, and the others answered.</summary>
    public void NoteUnreadable()
    {
        List<(Table Table, Selected Field)> met = [];
        lock (noting)
        {
            foreach (var (_, table, field) in tables)
            {
                if (table.Fault is not null)
                {
                    met.Add((table, field));
                }
            }
        }

        met.ForEach(m => NoteUnreadable(m.Table, m.Field));
    }

    /// <summary>Notes it of one table, once.</summary>
    public void NoteUnreadable(Table table, Selected field)
    {
        if (table.Fault is not { } fault)
        {
            return;
        }

        lock (noting)
        {
            if (!faulty.Add(table))
            {
                return;
            }
        }

        Failing.NoteUnreadable(this, field, fault);
    }

    /// <summary>
    /// Does several things at once. All have ended when it ends; what fails ends the others, and of several failures that of the first
    /// in the list is thrown.
    /// </summary>
    public async Task Together(IEnumerable<Func<Task>> loads)
    {
        var failures = await Task.WhenAll(loads.Select(Ended).ToList());
        // Those that were only ended because another had failed say nothing.
        var failure =
            Array.Find(failures, f => f is { SourceException: not OperationCanceledException })
            ?? Array.Find(failures, f => f is not null);
        failure?.Throw();
    }

    /// <summary>Sends a statement and reads its rows.</summary>
    /// <param name="store">Whose database it reads.</param>
    /// <param name="command">Makes the command for the connection that it is sent over.</param>
    /// <param name="row">Takes each row.</param>
    public async Task Read(ModuleStore store, Func<Reader, DbCommand> command, Action<DbDataReader> row)
    {
        var reader = await Rent(store);
        var isWhole = false;
        try
        {
            await using (var rows = await Send(store, command(reader)))
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
    public Task Read(ModuleStore store, Func<Reader, DbCommand> command, Table table) =>
        Read(store, command, row => table.Append(row, 0, store.Driver));

    private async Task<ExceptionDispatchInfo?> Ended(Func<Task> load)
    {
        try
        {
            await load();
            return null;
        }
        catch (Exception failure)
        {
            await stop.CancelAsync();
            return ExceptionDispatchInfo.Capture(failure);
        }
    }

    // A server's connection is held for one statement only: who waits for one holds none. A file's is held until the end.
    private async ValueTask<Reader> Rent(ModuleStore store)
    {
        if (!IsConcurrent)
        {
            if (reading.Find(r => r.Store == store) is { } known)
            {
                return known;
            }

            var kept = await readers.Rent(store, MayLag, Cancellation);
            reading.Add(kept);
            return kept;
        }

        await connections.WaitAsync(Cancellation);
        try
        {
            return await readers.Rent(store, MayLag, Cancellation);
        }
        catch
        {
            connections.Release();
            throw;
        }
    }

    // What was left half read is not used again.
    private async ValueTask Return(Reader reader, bool isWhole)
    {
        if (!IsConcurrent)
        {
            if (!isWhole)
            {
                reading.Remove(reader);
                await readers.Return(reader, broken: true);
            }

            return;
        }

        await readers.Return(reader, broken: !isWhole);
        connections.Release();
    }

    private async Task<DbDataReader> Send(ModuleStore store, DbCommand command)
    {
        statements.Tell(store.Module.Schema, command.CommandText);
        using var span = StatementSpans.AreWanted ? StatementSpans.Begin(store.Module.Schema, command) : null;
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

    public async ValueTask DisposeAsync()
    {
        foreach (var (shape, table, _) in tables)
        {
            shape.Return(table);
        }

        foreach (var reader in reading)
        {
            await readers.Return(reader, broken: false);
        }

        connections.Dispose();
        stop.Dispose();
    }
}
