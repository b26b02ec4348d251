using System.Data.Common;

namespace Kernel.Storage;

/// <summary>A snapshot of all schemas at one moment.</summary>
/// <param name="moments">The transaction of each schema; several schemas may share one.</param>
internal sealed class Snapshot(IReadOnlyDictionary<string, DbTransaction> moments) : IAsyncDisposable
{
    /// <summary>Creates a command on the snapshot of a schema.</summary>
    public DbCommand Command(string schema, string text)
    {
        var moment = moments[schema];
        var command = moment.Connection!.CreateCommand();
        (command.Transaction, command.CommandText, command.CommandTimeout) = (moment, text, 0);
        return command;
    }

    /// <summary>The connection of a schema's snapshot.</summary>
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
