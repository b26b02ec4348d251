using Kernel.Access;
using Kernel.Audit;
using Kernel.AuditChain;
using Kernel.Background;
using Kernel.KeyRotation;
using Kernel.PersonalData;
using Kernel.Settings;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kernel.Hosting;

/// <summary>Registers the services for storage.</summary>
public static class KernelServices
{
    /// <summary>Adds the services that all contexts share.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSettings<StorageOptions>("Storage", ConnectionFaults);
        services.AddSettings<KeysOptions>("Keys");
        services.AddSingleton(KeysOf);
        services.AddSingleton<Keyring>();
        services.AddSingleton<PersonalDataEncryption>();
        services.AddSingleton<ReEncryption>();
        services.AddSingleton<AuditKey>();
        services.AddSingleton<AuditWriter>();
        services.AddSingleton<SaveSteps>();
        services.AddSingleton<AuditChainBuilder>();
        services.AddSingleton<AuditVerifier>();
        services.AddScoped<CurrentIdentity>();
        services.AddScoped<UnreadableRecords>();
        services.AddSingleton<SqlMonitor>();
        services.AddSingleton<SqlMonitorInterceptor>();
        services.AddSingleton<CommittedEvents>();
        services.AddSingleton(provider => new StorageFailureLog(
            provider.GetRequiredService<StorageCircuitBreaker>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<StorageFailureLog>>()
        ));
        services.AddSingleton(provider => new DatabaseClock(
            provider.GetRequiredService<DatabaseProvider>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DatabaseClock>>()
        ));
        services.AddSingleton<LoopHealth>();
        services.AddSingleton<StorageCircuitBreaker>();
        services.AddSingleton<CircuitBreakerInterceptor>();
        services.AddHostedService(provider => provider.GetRequiredService<StorageCircuitBreaker>());
        services.AddSingleton(ServerOf);
        services.AddSingleton(provider => new InstallationLock(provider.GetRequiredService<DatabaseProvider>()));
        services.AddSingleton(provider => new ServingLock(
            provider.GetRequiredService<DatabaseProvider>(),
            provider.GetRequiredService<StorageCircuitBreaker>(),
            provider.GetRequiredService<StorageFailureLog>(),
            provider.GetRequiredService<LoopHealth>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ServingLock>>()
        ));
        services.AddHostedService(provider => provider.GetRequiredService<ServingLock>());
        services.AddSingleton(provider => new Migrator(
            provider.GetServices<ModuleStore>(),
            provider.GetRequiredService<DatabaseProvider>(),
            provider.GetRequiredService<DatabaseClock>(),
            // In Development a host migrates by itself; in production an administrator decides when.
            provider.GetRequiredService<IHostEnvironment>().IsDevelopment()
        ));
        services.AddSingleton(provider => new ErasedDataCleaner(provider.GetRequiredService<DatabaseProvider>()));
        return services;
    }

    /// <summary>Adds a module's context: a pool for reading, and another pool with one context per scope for changes.</summary>
    public static IServiceCollection AddContext<TContext>(this IServiceCollection services, IModule module)
        where TContext : ModuleContext
    {
        services.AddPooledDbContextFactory<TContext>(
            (provider, options) =>
            {
                provider.GetRequiredService<DatabaseProvider>().Configure(options, module.Schema);
                options.ConfigureWarnings(ReduceLogLevels);
                // The thread safety check costs more per row than reading the row.
                options.EnableThreadSafetyChecks(false);
                options.AddInterceptors(
                    provider.GetRequiredService<SqlMonitorInterceptor>(),
                    SqlSpanInterceptor.Instance,
                    provider.GetRequiredService<CircuitBreakerInterceptor>()
                );
            }
        );
        services.AddSingleton<IDbContextFactory<TContext>>(provider =>
            Pool(provider, provider.GetRequiredService<DbContextOptions<TContext>>())
        );
        // A context that is saved is checked: two threads in it would mix their changes.
        services.AddSingleton(provider => new ChangePool<TContext>(
            Pool(
                provider,
                new DbContextOptionsBuilder<TContext>(provider.GetRequiredService<DbContextOptions<TContext>>())
                    .EnableThreadSafetyChecks()
                    // Other options mean other services to EF Core, which would build the model a second time.
                    .UseModel(ModelOf<TContext>(provider))
                    .Options
            )
        ));
        services.AddScoped(provider =>
        {
            var context = provider.GetRequiredService<ChangePool<TContext>>().Contexts.CreateDbContext();
            context.Acting = provider.GetRequiredService<CurrentIdentity>();
            return context;
        });
        services.AddSingleton(provider =>
        {
            var (server, outage) = (
                provider.GetRequiredService<DatabaseProvider>(),
                provider.GetRequiredService<StorageCircuitBreaker>()
            );
            return new ModuleStore(
                module,
                typeof(TContext),
                provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext,
                () =>
                {
                    outage.Refuse();
                    return server.Connect(module.Schema);
                },
                server.IsShared,
                server.Driver,
                () =>
                {
                    if (!server.HasReplica)
                    {
                        outage.Refuse();
                    }

                    return server.ConnectForReading(module.Schema);
                }
            );
        });
        return services;
    }

    private static IModel ModelOf<TContext>(IServiceProvider provider)
        where TContext : ModuleContext
    {
        using var context = provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
        return context.Model;
    }

    private static ReconnectingContextFactory<TContext> Pool<TContext>(
        IServiceProvider provider,
        DbContextOptions<TContext> options
    )
        where TContext : ModuleContext =>
        new(new PooledDbContextFactory<TContext>(options), provider.GetRequiredService<DatabaseProvider>());

    // The component that handles an exception reports it; while a database is unavailable, these messages would fill the log.
    private static void ReduceLogLevels(WarningsConfigurationBuilder warnings) =>
        warnings.Log(
            (RelationalEventId.ConnectionError, LogLevel.Debug),
            (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)
        );

    private static KeyFolder KeysOf(IServiceProvider provider)
    {
        var named = provider.GetRequiredService<IOptions<KeysOptions>>().Value.Directory;
        return new KeyFolder(
            named is null && provider.GetService<IHostEnvironment>()?.IsDevelopment() == true
                ? Path.Combine(provider.GetRequiredService<IOptions<StorageOptions>>().Value.Directory, "keys")
                : named,
            provider.GetRequiredService<TimeProvider>()
        );
    }

    // The value is not shown because it contains a password.
    private static IEnumerable<SettingFault> ConnectionFaults(StorageOptions storage, IConfiguration configuration)
    {
        foreach (var name in new[] { "Storage", "StorageReadOnly" })
        {
            var (key, connection) = ($"ConnectionStrings:{name}", configuration.GetConnectionString(name));
            if (
                DatabaseProviders.FaultOf(storage.Provider, connection, isReplica: name == "StorageReadOnly") is
                { } fault
            )
            {
                yield return new(key, fault, "Storage:Provider");
            }
        }
    }

    private static DatabaseProvider ServerOf(IServiceProvider provider)
    {
        var configuration = provider.GetRequiredService<IConfiguration>();
        return DatabaseProviders.Create(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            configuration.GetConnectionString("Storage"),
            configuration.GetConnectionString("StorageReadOnly")
        );
    }

    /// <summary>The contexts of scopes, which may be saved.</summary>
    private sealed record ChangePool<TContext>(IDbContextFactory<TContext> Contexts)
        where TContext : ModuleContext;
}
