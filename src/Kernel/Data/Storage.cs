using Kernel.Access;
using Kernel.Audit;
using Kernel.Data.Servers;
using Kernel.Modules;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Kernel.Data;

/// <summary>Gives each module its context on the configured server.</summary>
public static class Storage
{
    /// <summary>Adds what all contexts share.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage");
        services.AddOptions<AuditOptions>().BindConfiguration("Audit");
        services.AddSingleton<AuditKey>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<AuditChain>();
        services.AddSingleton<AuditCheck>();
        services.AddScoped<CurrentIdentity>();
        services.AddSingleton<Statements>();
        services.AddSingleton<StatementTelling>();
        services.AddSingleton(ServerOf);
        services.AddSingleton(provider => new Migrator(
            provider.GetServices<ModuleStore>(),
            provider.GetRequiredService<Server>()
        ));
        return services;
    }

    /// <summary>Adds a module's context: pooled for readers, one per scope for changes.</summary>
    public static IServiceCollection AddContext<TContext>(this IServiceCollection services, IModule module)
        where TContext : ModuleContext
    {
        services.AddPooledDbContextFactory<TContext>(
            (provider, options) =>
            {
                provider.GetRequiredService<Server>().Configure(options, module.Schema);
                options.AddInterceptors(
                    provider.GetRequiredService<StatementTelling>(),
                    provider.GetRequiredService<AuditTrail>()
                );
            }
        );
        services.AddScoped(provider =>
        {
            var context = provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
            context.Acting = provider.GetRequiredService<CurrentIdentity>();
            return context;
        });
        services.AddSingleton(provider =>
        {
            var server = provider.GetRequiredService<Server>();
            return new ModuleStore(
                module,
                typeof(TContext),
                provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext,
                () => server.Connect(module.Schema),
                server.IsShared,
                server.Driver
            );
        });
        return services;
    }

    /// <summary>Whether a failed save met a key or a unique index that is already taken.</summary>
    public static bool IsDuplicate(DbUpdateException failure) =>
        // By kind, never by the index's name in a message.
        failure.InnerException switch
        {
            SqliteException { SqliteErrorCode: 19 } => true,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
            SqlException { Number: 2601 or 2627 } => true,
            _ => false,
        };

    private static Server ServerOf(IServiceProvider provider)
    {
        var storage = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        var connection = provider.GetRequiredService<IConfiguration>().GetConnectionString("Storage");
        return storage.Provider switch
        {
            StorageProvider.Sqlite => new SqliteServer(storage.Directory),
            StorageProvider.PostgreSql => new PostgreSqlServer(connection),
            StorageProvider.SqlServer => new SqlServerServer(connection),
            _ => throw new StartRefused($"Storage:Provider: {storage.Provider} is none of the known kinds."),
        };
    }
}
