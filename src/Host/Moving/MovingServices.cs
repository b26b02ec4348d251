using Kernel.Storage;
using Kernel.Storage.PostgreSql;
using Kernel.Storage.Sqlite;
using Kernel.Storage.SqlServer;

namespace Host.Moving;

/// <summary>What takes an installation somewhere else: backup, restore and copy.</summary>
internal static class MovingServices
{
    public static IServiceCollection AddMoving(this IServiceCollection services) =>
        services
            .AddSingleton(provider => BackupOf(provider.GetRequiredService<DatabaseProvider>()))
            .AddSingleton(provider => new DatabaseCopy(
                provider.GetServices<ModuleStore>(),
                provider.GetRequiredService<DatabaseProvider>()
            ));

    /// <summary>Backup and restore by the means of a database's own.</summary>
    internal static Backup BackupOf(DatabaseProvider provider) =>
        provider switch
        {
            SqliteProvider sqlite => new SqliteBackup(sqlite),
            PostgreSqlProvider postgreSql => new PostgreSqlBackup(postgreSql),
            SqlServerProvider sqlServer => new SqlServerBackup(sqlServer),
            _ => throw new NotSupportedException($"Nothing is known of backups of {provider.Kind}."),
        };
}
