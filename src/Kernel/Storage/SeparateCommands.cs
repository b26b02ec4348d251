using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Kernel.Storage;

/// <summary>
/// Gives each statement on PostgreSQL a command of its own. A connection hands out its last command again, together with what that was
/// preparing when its server went away; on the next server it would trip over a statement that is not there.
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
