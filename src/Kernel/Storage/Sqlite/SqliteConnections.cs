using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Storage.Sqlite;

/// <summary>
/// A pooled context keeps its connection open. What EF Core would do to each connection at each opening, to teach it
/// functions that our conventions do without, costs more than most of our statements.
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
