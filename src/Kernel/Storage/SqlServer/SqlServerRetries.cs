using Kernel.Storage.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kernel.Storage.SqlServer;

/// <summary>Which statements are repeated on SQL Server.</summary>
internal sealed class SqlServerRetries(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, Retries.Most, Retries.LongestPause, null)
{
    // Transactions that somebody begins are allowed, and not refused as they are by default.
    protected override void OnFirstExecution() => ExceptionsEncountered.Clear();

    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        Retries.PauseAfter(ExceptionsEncountered.Count);

    protected override bool ShouldRetryOn(Exception exception) =>
        Retries.MayRepeat(Dependencies, exception) && SqlServerErrors.IsTransient(exception);
}
