using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Storage.Sqlite;

/// <summary>
/// Keeps the connection of a pooled context open. EF Core registers functions on each connection that it opens, which our model
/// does not use and which costs more than most statements.
/// </summary>
internal sealed class SqliteConnections : DbConnectionInterceptor
{
    public static readonly SqliteConnections Instance = new();

    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData,
        InterceptionResult<DbConnection> result
    ) =>
        InterceptionResult<DbConnection>.SuppressWithResult(
            new PersistentSqliteConnection(eventData.ConnectionString!)
        );
}
