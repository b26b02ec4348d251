using Kernel.Data.Servers;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Data;

/// <summary>Rents contexts from a pool, each of which leads to the database as it is now, however long it lay there.</summary>
/// <typeparam name="TContext">A module's context.</typeparam>
/// <param name="pool">Where they lie.</param>
/// <param name="server">Where they lead.</param>
internal sealed class CurrentContexts<TContext>(IDbContextFactory<TContext> pool, Server server)
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
