using System.Data;
using System.Data.Common;
using Kernel.Data;
using Kernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Planning;

/// <summary>One execution of a plan: its variables, what its fields were bound to and what they loaded.</summary>
internal sealed class Run(
    IServiceProvider services,
    Caller caller,
    IReadOnlyDictionary<string, object?> variables,
    int fields,
    GraphOptions limits,
    CancellationToken cancellation
) : IAsyncDisposable
{
    private readonly List<(ModuleStore Store, DbConnection Connection)> connections = [];
    private readonly Statements statements = services.GetRequiredService<Statements>();
    private readonly object?[] bound = new object?[fields];
    private readonly object?[] loaded = new object?[fields];

    public IServiceProvider Services => services;

    public Caller Caller => caller;

    public IReadOnlyDictionary<string, object?> Variables => variables;

    public GraphOptions Limits => limits;

    public CancellationToken Cancellation => cancellation;

    /// <summary>What went wrong; a field that could not be loaded is null in the answer and has its problem here.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>A change met a fault. A payload is never null, so there is no data at all then.</summary>
    public bool Faulted { get; set; }

    public void Bind(int field, object arguments) => bound[field] = arguments;

    public T Bound<T>(int field) => (T)bound[field]!;

    public void Keep(int field, object result) => loaded[field] = result;

    /// <summary>What a field loaded; null where it failed or was not wanted.</summary>
    public T? Loaded<T>(int field)
        where T : class => loaded[field] as T;

    /// <summary>Reads all rows of a statement.</summary>
    public async Task Read(ModuleStore store, Func<DbConnection, DbCommand> make, Action<DbDataReader> row)
    {
        var connection = await Connection(store);
        await using var command = make(connection);
        statements.Tell(store.Module.Schema, command.CommandText);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            row(reader);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, connection) in connections)
        {
            await connection.DisposeAsync();
        }
    }

    private async ValueTask<DbConnection> Connection(ModuleStore store)
    {
        foreach (var (owner, known) in connections)
        {
            if (owner == store || owner.IsShared)
            {
                return known;
            }
        }

        var connection = store.Connect();
        connections.Add((store, connection));
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
