using Kernel.Storage.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kernel.Storage.SqlServer;

/// <summary>The retry strategy for SQL Server.</summary>
internal sealed class SqlServerRetries(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, Retries.Most, Retries.LongestPause, null)
{
    // Transactions begun by the caller are allowed; the base class refuses them.
    protected override void OnFirstExecution() => ExceptionsEncountered.Clear();

    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        Retries.PauseAfter(ExceptionsEncountered.Count);

    protected override bool ShouldRetryOn(Exception exception) =>
        Retries.MayRepeat(Dependencies, exception) && SqlServerErrors.IsTransient(exception);
}
