using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kernel.Storage.Errors;

/// <summary>Classifies the exceptions of all database drivers.</summary>
public static class StorageErrors
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;

    // Of all constraint violations, only these mean a duplicate.
    private const int SqliteConstraint = 19;
    private const int SqlitePrimaryKey = SqliteConstraint | (6 << 8);
    private const int SqliteUnique = SqliteConstraint | (8 << 8);
    private const int SqliteRowId = SqliteConstraint | (10 << 8);

    /// <summary>Whether a save failed because a key or unique index value already exists.</summary>
    public static bool IsDuplicate(DbUpdateException failure) =>
        // By error code, never by the index's name in a message.
        failure.InnerException switch
        {
            SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey or SqliteRowId } => true,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
            SqlException { Number: 2601 or 2627 } => true,
            _ => false,
        };

    /// <summary>
    /// Whether no connection was available although the server answers: it accepts no more, or all of this host's pool were in use
    /// until the time-out.
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

    /// <summary>Whether all connections of this host's pool were in use until the time-out.</summary>
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
    /// Whether a repetition is likely to succeed: the database was unavailable, or two transactions conflicted. The request itself is
    /// not at fault.
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
