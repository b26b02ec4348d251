using System.Data;
using System.Data.Common;
using Graph.Model;
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
    private readonly List<Reader> reading = [];
    private readonly List<(RowShape Shape, Table Table)> tables = [];
    private readonly object?[] bound = new object?[fields];
    private readonly object?[] loaded = new object?[fields];
    private bool hasStrayed;

    public IServiceProvider Services => services;

    public Caller Caller => caller;

    /// <summary>Whether the caller's units have a boundary.</summary>
    public bool IsLimited => !caller.Identity.Scope.IsAll;

    public VariableValues Variables => variables;

    public GraphOptions Limits => limits;

    public CancellationToken Cancellation => cancellation;

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

    /// <summary>A statement may have been left half read: its connection is not used again.</summary>
    public bool Broken { get; set; }

    /// <summary>What was read whose reading is written down; null where there is none.</summary>
    public HashSet<(ObjectType Node, long Key)>? Watched { get; set; }

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
        if (!hasStrayed)
        {
            hasStrayed = true;
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
    public Table Rent(RowShape shape)
    {
        var table = shape.Rent();
        tables.Add((shape, table));
        return table;
    }

    /// <summary>A connection to a module's database that is this run's until its end.</summary>
    public async ValueTask<Reader> Reader(ModuleStore store)
    {
        foreach (var known in reading)
        {
            if (known.Store == store || known.Store.IsShared)
            {
                return known;
            }
        }

        var reader = await readers.Rent(store, MayLag, cancellation);
        reading.Add(reader);
        return reader;
    }

    /// <summary>Sends a command.</summary>
    public Task<DbDataReader> Read(ModuleStore store, DbCommand command)
    {
        statements.Tell(store.Module.Schema, command.CommandText);
        return StatementSpans.AreWanted
            ? ReadTraced(store, command)
            : command.ExecuteReaderAsync(CommandBehavior.SingleResult, cancellation);
    }

    /// <summary>Reads all rows of a command into a table.</summary>
    public async Task Read(ModuleStore store, DbCommand command, Table table)
    {
        await using var rows = await Read(store, command);
        while (await rows.ReadAsync(cancellation))
        {
            table.Append(rows, 0, store.Driver);
        }
    }

    private async Task<DbDataReader> ReadTraced(ModuleStore store, DbCommand command)
    {
        using var span = StatementSpans.Begin(store.Module.Schema, command);
        try
        {
            return await command.ExecuteReaderAsync(CommandBehavior.SingleResult, cancellation);
        }
        catch (Exception fault)
        {
            StatementSpans.Fail(span, fault);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (shape, table) in tables)
        {
            shape.Return(table);
        }

        foreach (var reader in reading)
        {
            await readers.Return(reader, Broken);
        }
    }
}
