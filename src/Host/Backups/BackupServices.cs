using Kernel.Storage;
using Kernel.Storage.PostgreSql;
using Kernel.Storage.Sqlite;
using Kernel.Storage.SqlServer;

namespace Host.Backups;

/// <summary>Registers backup, restore and copy.</summary>
internal static class BackupServices
{
    public static IServiceCollection AddBackups(this IServiceCollection services) =>
        services
            .AddSingleton(provider => BackupOf(provider.GetRequiredService<DatabaseProvider>()))
            .AddSingleton(provider => new DatabaseCopy(
                provider.GetServices<ModuleStore>(),
                provider.GetRequiredService<DatabaseProvider>()
            ));

    /// <summary>Creates the backup of a kind of database.</summary>
    internal static Backup BackupOf(DatabaseProvider provider) =>
        provider switch
        {
            SqliteProvider sqlite => new SqliteBackup(sqlite),
            PostgreSqlProvider postgreSql => new PostgreSqlBackup(postgreSql),
            SqlServerProvider sqlServer => new SqlServerBackup(sqlServer),
            _ => throw new NotSupportedException($"Backups of {provider.Kind} are not supported."),
        };
}
