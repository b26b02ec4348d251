using System.Data.Common;
using Kernel.Storage.Errors;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Storage;

/// <summary>Opens no connection while the circuit breaker is open, and reports connections that failed or broke.</summary>
internal sealed class CircuitBreakerInterceptor(StorageCircuitBreaker outage)
    : DbConnectionInterceptor,
        IDbCommandInterceptor
{
    /// <summary>A connection that broke while idle fails at its next statement, which is then repeated.</summary>
    public Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (StorageFailures.Classify(eventData.Exception) == StorageFailure.Unavailable)
        {
            outage.Doubt();
        }

        return Task.CompletedTask;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        outage.Refuse();
        return ValueTask.FromResult(result);
    }

    public override Task ConnectionFailedAsync(
        DbConnection connection,
        ConnectionErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Exception is not StorageUnavailable)
        {
            outage.Doubt();
        }

        return Task.CompletedTask;
    }
}
