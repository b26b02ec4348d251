using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Data.Servers;

/// <summary>Opens no connection to a server that is known to be away, and says so when one could not be opened.</summary>
internal sealed class OutageGuard(Outage outage) : DbConnectionInterceptor
{
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
        if (eventData.Exception is not ServerAway)
        {
            outage.Doubt();
        }

        return Task.CompletedTask;
    }
}
