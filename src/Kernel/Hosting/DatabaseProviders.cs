using Kernel.Settings;
using Kernel.Storage;
using Kernel.Storage.PostgreSql;
using Kernel.Storage.Sqlite;
using Kernel.Storage.SqlServer;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Kernel.Hosting;

/// <summary>Creates the database provider that the settings select.</summary>
internal static class DatabaseProviders
{
    /// <summary>Creates the provider that the settings select.</summary>
    /// <param name="storage">The kind of database, and the folder of the SQLite files.</param>
    /// <param name="connection">The connection string, for database servers.</param>
    /// <param name="readOnly">The connection string of a read replica.</param>
    /// <exception cref="StartupException">The settings contradict each other.</exception>
    public static DatabaseProvider Create(StorageOptions storage, string? connection, string? readOnly) =>
        storage.Provider switch
        {
            StorageProvider.Sqlite => new SqliteProvider(storage.Directory),
            _ when FaultOf(storage.Provider, connection) is { } fault => throw new StartupException(
                $"连接字符串有误 · The connection string {fault}"
            ),
            StorageProvider.PostgreSql => new PostgreSqlProvider(connection!, readOnly),
            StorageProvider.SqlServer => new SqlServerProvider(connection!, readOnly),
            _ => throw new StartupException($"Storage:Provider: {storage.Provider} is not a supported provider."),
        };

    /// <summary>Checks a connection string. The text does not contain it, since it holds a password.</summary>
    /// <param name="kind">The kind of database.</param>
    /// <param name="connection">The connection string; null or blank if it is missing.</param>
    /// <param name="isReplica">Whether it belongs to an optional replica.</param>
    /// <returns>Null if it is valid.</returns>
    public static string? FaultOf(StorageProvider kind, string? connection, bool isReplica = false)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            return kind == StorageProvider.Sqlite || isReplica
                ? null
                : $"is missing; with {kind} it names the server and the database, such as {Example(kind)}.";
        }

        if (kind == StorageProvider.Sqlite)
        {
            return isReplica ? "is given, but SQLite has no replicas; leave it out, or set Storage:Provider." : null;
        }

        try
        {
            var database =
                kind == StorageProvider.PostgreSql
                    ? new NpgsqlConnectionStringBuilder(connection).Database
                    : new SqlConnectionStringBuilder(connection).InitialCatalog;
            return string.IsNullOrEmpty(database) ? "names no database; add Database=NAME." : null;
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException or KeyNotFoundException)
        {
            return $"cannot be read; it has the form {Example(kind)} with names that the server's driver knows.";
        }
    }

    private static string Example(StorageProvider kind) =>
        kind == StorageProvider.PostgreSql
            ? "Host=…;Database=…;Username=…;Password=…"
            : "Server=…;Database=…;User Id=…;Password=…";
}
