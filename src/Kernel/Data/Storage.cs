using System.Data.Common;
using Kernel.Modules;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kernel.Data;

/// <summary>Gives each module its context on the configured server.</summary>
public static class Storage
{
    /// <summary>Adds what all contexts share.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage");
        services.AddSingleton<Statements>();
        services.AddSingleton<Migrator>();
        return services;
    }

    /// <summary>Adds a module's context: pooled for readers, one per scope for changes.</summary>
    public static IServiceCollection AddContext<TContext>(this IServiceCollection services, IModule module)
        where TContext : ModuleContext
    {
        services.AddPooledDbContextFactory<TContext>(
            (provider, options) => Configure(provider, options, module.Schema)
        );
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext());
        services.AddSingleton(provider => new ModuleStore(
            module,
            typeof(TContext),
            provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext
        ));
        return services;
    }

    /// <summary>Whether a failed save met a key or a unique index that is already taken.</summary>
    public static bool IsDuplicate(DbUpdateException failure) =>
        // By kind, never by the index's name in a message: SQLITE_CONSTRAINT here.
        failure.InnerException
            is SqliteException { SqliteErrorCode: 19 };

    private static void Configure(IServiceProvider provider, DbContextOptionsBuilder options, string schema)
    {
        var storage = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        var file = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(storage.Directory, $"{schema}.db"),
            DefaultTimeout = 30,
        };
        options
            .UseSqlite(
                file.ToString(),
                sqlite =>
                    sqlite
                        .MigrationsHistoryTable("Migrations", schema)
                        // A list travels as one parameter, so that its length is no part of the statement.
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .AddInterceptors(
                new StatementTelling(provider.GetRequiredService<Statements>()),
                SqliteConnectionSetup.Instance
            )
            // SQLite has no schemas; a file per module takes their place.
            .ConfigureWarnings(warnings => warnings.Ignore(SqliteEventId.SchemaConfiguredWarning));
    }
}

/// <summary>What each SQLite connection is told: readers never wait for the writer, LIKE means what it says.</summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    public static readonly SqliteConnectionSetup Instance = new();
    private const string Setup = "PRAGMA synchronous=FULL; PRAGMA case_sensitive_like=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Tell(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Tell(connection);
        return Task.CompletedTask;
    }

    private static void Tell(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Setup;
        command.ExecuteNonQuery();
    }
}
