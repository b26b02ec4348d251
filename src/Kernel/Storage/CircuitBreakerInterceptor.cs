using System.Data.Common;
using Kernel.Storage.Errors;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Storage;

/// <summary>Opens no connection to a server that is known to be away, and says so when one could not be opened or was cut.</summary>
internal sealed class CircuitBreakerInterceptor(StorageCircuitBreaker outage)
    : DbConnectionInterceptor,
        IDbCommandInterceptor
{
    /// <summary>A connection that was cut while it lay idle is found out by its next statement, and the statement repeated.</summary>
    public Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (StorageFailures.Of(eventData.Exception) == StorageFailure.Unavailable)
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
