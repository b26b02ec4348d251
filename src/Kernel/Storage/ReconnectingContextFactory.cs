using Microsoft.EntityFrameworkCore;

namespace Kernel.Storage;

/// <summary>Creates contexts from a pool and ensures that each leads to the current database.</summary>
/// <typeparam name="TContext">A module's context.</typeparam>
/// <param name="pool">The pool.</param>
/// <param name="server">The database provider.</param>
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
