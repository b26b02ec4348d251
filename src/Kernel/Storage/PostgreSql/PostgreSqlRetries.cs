using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace Kernel.Storage.PostgreSql;

/// <summary>Which statements are repeated on PostgreSQL.</summary>
internal sealed class PostgreSqlRetries(ExecutionStrategyDependencies dependencies)
    : NpgsqlRetryingExecutionStrategy(dependencies, Retries.Most, Retries.LongestPause, null)
{
    // Transactions that somebody begins are allowed, and not refused as they are by default.
    protected override void OnFirstExecution() => ExceptionsEncountered.Clear();

    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        Retries.PauseAfter(ExceptionsEncountered.Count);

    protected override bool ShouldRetryOn(Exception? exception) =>
        Retries.MayRepeat(Dependencies, exception) && base.ShouldRetryOn(exception);
}
