using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Kernel.Storage;

/// <summary>
/// Creates a separate command for each statement on PostgreSQL. Npgsql reuses a connection's last command, with its prepared
/// statement; after a server restart that statement no longer exists.
/// </summary>
internal sealed class SeparateCommands : DbCommandInterceptor
{
    public static readonly SeparateCommands Instance = new();

    public override InterceptionResult<DbCommand> CommandCreating(
        CommandCorrelatedEventData eventData,
        InterceptionResult<DbCommand> result
    ) =>
        result.HasResult
            ? result
            : InterceptionResult<DbCommand>.SuppressWithResult(
                new NpgsqlCommand { Connection = (NpgsqlConnection)eventData.Connection }
            );
}
