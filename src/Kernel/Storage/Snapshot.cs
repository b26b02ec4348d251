using System.Data.Common;

namespace Kernel.Storage;

/// <summary>All schemas as they were at one moment.</summary>
/// <param name="moments">The transaction that sees each schema; several may share one.</param>
internal sealed class Snapshot(IReadOnlyDictionary<string, DbTransaction> moments) : IAsyncDisposable
{
    /// <summary>A command that sees a schema as it was.</summary>
    public DbCommand Command(string schema, string text)
    {
        var moment = moments[schema];
        var command = moment.Connection!.CreateCommand();
        (command.Transaction, command.CommandText, command.CommandTimeout) = (moment, text, 0);
        return command;
    }

    /// <summary>The connection that sees a schema as it was.</summary>
    public DbConnection Connection(string schema) => moments[schema].Connection!;

    public async ValueTask DisposeAsync()
    {
        foreach (var moment in moments.Values.Distinct())
        {
            var connection = moment.Connection;
            await moment.DisposeAsync();
            await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }
}
