using Kernel.Data.Servers;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Data;

/// <summary>Brings every module's schema up to date, and refuses a database that is ahead of the program.</summary>
public sealed class Migrator
{
    private readonly IEnumerable<ModuleStore> stores;
    private readonly Server server;

    internal Migrator(IEnumerable<ModuleStore> stores, Server server) => (this.stores, this.server) = (stores, server);

    /// <summary>Migrates all modules.</summary>
    /// <exception cref="StartRefused">The place cannot be reached or written to, or a database is newer than the program.</exception>
    public async Task Migrate(CancellationToken cancellation)
    {
        await server.Prepare(cancellation);
        foreach (var store in stores)
        {
            await using var context = store.Open();
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
            var known = context.Database.GetMigrations().ToList();
            if (applied.Except(known).FirstOrDefault() is { } unknown)
            {
                throw new StartRefused(
                    $"数据库 {context.Schema} 比程序新（{unknown}），请升级程序 · The database '{context.Schema}' is newer than this program (it has {unknown}); start the newer program."
                );
            }

            if (!known.Except(applied).Any())
            {
                // An installation that is up to date is not written to.
                continue;
            }

            await server.Prepare(context, cancellation);
            await context.Database.MigrateAsync(cancellation);
        }
    }
}
