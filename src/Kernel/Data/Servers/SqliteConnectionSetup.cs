using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Data.Servers;

/// <summary>
/// What each SQLite connection is told: what is acknowledged is on the disk, what is erased is overwritten there, and LIKE means
/// what it says. Connections come from a pool and remember it, so it is told once to each.
/// </summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    public static readonly SqliteConnectionSetup Instance = new();

    // A writer waits for the one before it in small steps, and not in the driver's large ones.
    private const string Setup =
        "PRAGMA busy_timeout=30000; PRAGMA cache_size=-512; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA case_sensitive_like=ON;";
    private static readonly ConditionalWeakTable<object, object> Told = [];

    /// <summary>
    /// A pooled context keeps its connection open. What EF Core would do to each connection at each opening, to teach it
    /// functions that our conventions do without, costs more than most of our statements.
    /// </summary>
    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData,
        InterceptionResult<DbConnection> result
    ) => InterceptionResult<DbConnection>.SuppressWithResult(new KeptSqliteConnection(eventData.ConnectionString!));

    public static void Opened(object sender, System.Data.StateChangeEventArgs change)
    {
        if (change.CurrentState == System.Data.ConnectionState.Open)
        {
            Tell((DbConnection)sender);
        }
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Tell(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Tell(connection);
        return Task.CompletedTask;
    }

    private static void Tell(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (Told.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Setup;
        command.ExecuteNonQuery();
        Told.AddOrUpdate(handle, Setup);
    }
}
