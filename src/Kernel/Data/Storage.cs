using Kernel.Access;
using Kernel.Audit;
using Kernel.Background;
using Kernel.Data.Moving;
using Kernel.Data.Servers;
using Kernel.Events;
using Kernel.Modules;
using Kernel.Personal;
using Kernel.Settings;
using Kernel.Telemetry;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Kernel.Data;

/// <summary>Gives each module its context on the configured server.</summary>
public static class Storage
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;

    // Of all that a constraint may say, these alone say that something is taken.
    private const int SqliteConstraint = 19;
    private const int SqlitePrimaryKey = SqliteConstraint | (6 << 8);
    private const int SqliteUnique = SqliteConstraint | (8 << 8);
    private const int SqliteRowId = SqliteConstraint | (10 << 8);

    /// <summary>Adds what all contexts share.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSettings<StorageOptions>("Storage", ConnectionFaults);
        services.AddSettings<KeysOptions>("Keys");
        services.AddSingleton(KeysOf);
        services.AddSingleton<Keyring>();
        services.AddSingleton<PersonalSealing>();
        services.AddSingleton<Resealing>();
        services.AddSingleton<AuditKey>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<AuditChain>();
        services.AddSingleton<AuditCheck>();
        services.AddScoped<CurrentIdentity>();
        services.AddSingleton<Statements>();
        services.AddSingleton<StatementTelling>();
        services.AddSingleton<CommittedEvents>();
        services.AddSingleton<CommittedEventsInterceptor>();
        services.AddSingleton(provider => new StorageWatch(
            provider.GetRequiredService<Outage>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<StorageWatch>>()
        ));
        services.AddSingleton(provider => new DatabaseClock(
            provider.GetRequiredService<Server>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DatabaseClock>>()
        ));
        services.AddSingleton<LoopHealth>();
        services.AddSingleton<Outage>();
        services.AddSingleton<OutageGuard>();
        services.AddHostedService(provider => provider.GetRequiredService<Outage>());
        services.AddSingleton(ServerOf);
        services.AddSingleton(provider => new InstallationLock(provider.GetRequiredService<Server>()));
        services.AddSingleton(provider => new ServingLock(
            provider.GetRequiredService<Server>(),
            provider.GetRequiredService<Outage>(),
            provider.GetRequiredService<StorageWatch>(),
            provider.GetRequiredService<LoopHealth>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ServingLock>>()
        ));
        services.AddHostedService(provider => provider.GetRequiredService<ServingLock>());
        services.AddSingleton(provider => new Migrator(
            provider.GetServices<ModuleStore>(),
            provider.GetRequiredService<Server>(),
            provider.GetRequiredService<DatabaseClock>(),
            // Who develops wants to start; who runs a county's data decides when it is changed.
            provider.GetRequiredService<IHostEnvironment>().IsDevelopment()
        ));
        services.AddSingleton(provider => provider.GetRequiredService<Server>().Archive);
        services.AddSingleton(provider => new Leftovers(provider.GetRequiredService<Server>()));
        services.AddSingleton(provider => new Transfer(
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
                options.ConfigureWarnings(WhatWhoeverAskedTells);
                // The check that no two threads use a context notes itself at each row that is read, which costs more than the row.
                options.EnableThreadSafetyChecks(false);
                options.AddInterceptors(
                    provider.GetRequiredService<StatementTelling>(),
                    StatementSpanTelling.Instance,
                    provider.GetRequiredService<OutageGuard>(),
                    provider.GetRequiredService<PersonalSealing>(),
                    provider.GetRequiredService<AuditTrail>(),
                    provider.GetRequiredService<CommittedEventsInterceptor>()
                );
            }
        );
        services.AddSingleton<IDbContextFactory<TContext>>(provider => new CurrentContexts<TContext>(
            new PooledDbContextFactory<TContext>(provider.GetRequiredService<DbContextOptions<TContext>>()),
            provider.GetRequiredService<Server>()
        ));
        services.AddScoped(provider =>
        {
            var context = provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
            context.Acting = provider.GetRequiredService<CurrentIdentity>();
            return context;
        });
        services.AddSingleton(provider =>
        {
            var (server, outage) = (provider.GetRequiredService<Server>(), provider.GetRequiredService<Outage>());
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

    /// <summary>Whether a failed save met a key or a unique index that is already taken.</summary>
    public static bool IsDuplicate(DbUpdateException failure) =>
        // By kind, never by the index's name in a message.
        failure.InnerException switch
        {
            SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey or SqliteRowId } => true,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
            SqlException { Number: 2601 or 2627 } => true,
            _ => false,
        };

    // A fault is told once, by whoever asked; a database that is away would otherwise fill the log line by line.
    private static void WhatWhoeverAskedTells(WarningsConfigurationBuilder warnings) =>
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

    // The value is not shown: it holds a password.
    private static IEnumerable<SettingFault> ConnectionFaults(StorageOptions storage, IConfiguration configuration)
    {
        foreach (var name in new[] { "Storage", "StorageReadOnly" })
        {
            var (key, connection) = ($"ConnectionStrings:{name}", configuration.GetConnectionString(name));
            if (Server.FaultOf(storage.Provider, connection, isReplica: name == "StorageReadOnly") is { } fault)
            {
                yield return new(key, fault, "Storage:Provider");
            }
        }
    }

    /// <summary>
    /// Whether what failed may well succeed when it is repeated: the database was away, or two transactions stood in each other's
    /// way. It says nothing about those who asked.
    /// </summary>
    public static bool IsPassing(Exception failure) =>
        failure switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked,
            _ when SqlServerFaults.IsTransient(failure) => true,
            System.Data.Common.DbException other => other.IsTransient,
            { InnerException: { } cause } => IsPassing(cause),
            _ => false,
        };

    /// <summary>A module's store on another server than the configured one.</summary>
    internal static ModuleStore StoreOn(Server server, IModule module, Type context)
    {
        var options = (DbContextOptionsBuilder)
            Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        server.Configure(options, module.Schema);
        return new ModuleStore(
            module,
            context,
            () => (ModuleContext)Activator.CreateInstance(context, options.Options)!,
            () => server.Connect(module.Schema),
            server.IsShared,
            server.Driver,
            () => server.ConnectForReading(module.Schema)
        );
    }

    private static Server ServerOf(IServiceProvider provider)
    {
        var configuration = provider.GetRequiredService<IConfiguration>();
        return Server.Of(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            configuration.GetConnectionString("Storage"),
            configuration.GetConnectionString("StorageReadOnly")
        );
    }
}
