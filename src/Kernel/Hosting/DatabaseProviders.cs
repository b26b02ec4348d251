using Kernel.Settings;
using Kernel.Storage;
using Kernel.Storage.PostgreSql;
using Kernel.Storage.Sqlite;
using Kernel.Storage.SqlServer;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Kernel.Hosting;

/// <summary>The one place that knows every database.</summary>
internal static class DatabaseProviders
{
    /// <summary>The server that the settings name.</summary>
    /// <param name="storage">What kind, and where the files of SQLite lie.</param>
    /// <param name="connection">The connection string of the others.</param>
    /// <param name="readOnly">Leads to a replica of theirs.</param>
    /// <exception cref="StartupException">The settings do not fit together.</exception>
    public static DatabaseProvider Create(StorageOptions storage, string? connection, string? readOnly) =>
        storage.Provider switch
        {
            StorageProvider.Sqlite => new SqliteProvider(storage.Directory),
            _ when FaultOf(storage.Provider, connection) is { } fault => throw new StartupException(
                $"连接字符串有误 · The connection string {fault}"
            ),
            StorageProvider.PostgreSql => new PostgreSqlProvider(connection!, readOnly),
            StorageProvider.SqlServer => new SqlServerProvider(connection!, readOnly),
            _ => throw new StartupException($"Storage:Provider: {storage.Provider} is none of the known kinds."),
        };

    /// <summary>What is wrong with a connection string. The text does not quote it: it holds a password.</summary>
    /// <param name="kind">The kind of database.</param>
    /// <param name="connection">The connection string; null or blank where none is given.</param>
    /// <param name="isReplica">Whether it leads to a replica, which there need not be.</param>
    /// <returns>Null where nothing is wrong.</returns>
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
