using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>Rents contexts from a pool, each of which leads to the database as it is now, however long it lay there.</summary>
/// <typeparam name="TContext">A module's context.</typeparam>
/// <param name="pool">Where they lie.</param>
/// <param name="server">Where they lead.</param>
internal sealed class ReconnectingContextFactory<TContext>(IDbContextFactory<TContext> pool, DatabaseProvider server)
    : IDbContextFactory<TContext>
    where TContext : ModuleContext
{
    public TContext CreateDbContext()
    {
        var context = pool.CreateDbContext();
        server.Renew(context);
        return context;
    }
}
