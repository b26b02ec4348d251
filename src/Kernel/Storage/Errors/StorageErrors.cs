using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kernel.Storage.Errors;

/// <summary>What the drivers' exceptions mean, whichever database threw them.</summary>
public static class StorageErrors
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;

    // Of all that a constraint may say, these alone say that something is taken.
    private const int SqliteConstraint = 19;
    private const int SqlitePrimaryKey = SqliteConstraint | (6 << 8);
    private const int SqliteUnique = SqliteConstraint | (8 << 8);
    private const int SqliteRowId = SqliteConstraint | (10 << 8);

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

    /// <summary>
    /// Whether no connection could be had though the server answers: it accepts no more of them, or all of this host's pool were in use
    /// until the time to wait for one was over.
    /// </summary>
    public static bool IsOutOfConnections(Exception failure) =>
        IsPoolExhausted(failure)
        || failure switch
        {
            PostgresException server => server.SqlState == PostgresErrorCodes.TooManyConnections,
            SqlException server => SqlServerErrors.IsOutOfConnections(server),
            { InnerException: { } cause } => IsOutOfConnections(cause),
            _ => false,
        };

    /// <summary>Whether all connections of this host's pool were in use until the time to wait for one was over.</summary>
    public static bool IsPoolExhausted(Exception failure) =>
        failure switch
        {
            // The driver has no type or code of its own for it.
            NpgsqlException { InnerException: TimeoutException } => failure.Message.StartsWith(
                "The connection pool has been exhausted",
                StringComparison.Ordinal
            ),
            InvalidOperationException driver when SqlServerErrors.IsPoolExhausted(driver) => true,
            { InnerException: { } cause } => IsPoolExhausted(cause),
            _ => false,
        };

    /// <summary>
    /// Whether what failed may well succeed when it is repeated: the database was away, or two transactions stood in each other's
    /// way. It says nothing about those who asked.
    /// </summary>
    public static bool IsTransient(Exception failure) =>
        failure switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked,
            _ when SqlServerErrors.IsTransient(failure) => true,
            System.Data.Common.DbException other => other.IsTransient,
            { InnerException: { } cause } => IsTransient(cause),
            _ => false,
        };
}
