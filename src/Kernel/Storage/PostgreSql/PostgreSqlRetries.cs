using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace Kernel.Storage.PostgreSql;

/// <summary>The retry strategy for PostgreSQL.</summary>
internal sealed class PostgreSqlRetries(ExecutionStrategyDependencies dependencies)
    : NpgsqlRetryingExecutionStrategy(dependencies, Retries.Most, Retries.LongestPause, null)
{
    // Transactions begun by the caller are allowed; the base class refuses them.
    protected override void OnFirstExecution() => ExceptionsEncountered.Clear();

    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        Retries.PauseAfter(ExceptionsEncountered.Count);

    protected override bool ShouldRetryOn(Exception? exception) =>
        Retries.MayRepeat(Dependencies, exception) && base.ShouldRetryOn(exception);
}
