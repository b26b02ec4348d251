using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kernel.Storage.Errors;

/// <summary>Why the database cannot do its work, through no fault of the request; nothing has been changed.</summary>
public enum StorageFailure
{
    /// <summary>The database cannot be reached, or is too busy to answer.</summary>
    Unavailable,

    /// <summary>The disk is full: data can be read but not written.</summary>
    Full,

    /// <summary>The database is read-only for now: a standby, a disk that needs repair, or an administrator's decision.</summary>
    ReadOnly,
}

/// <summary>Distinguishes failures of the database from errors of the program.</summary>
public static class StorageFailures
{
    // SQLite's primary result codes.
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    // Its extended codes: the file was moved, or writing, flushing, flushing the folder or truncating failed, as on a damaged disk.
    private const int SqliteMoved = SqliteReadOnly | (4 << 8);
    private const int SqliteWrite = SqliteInputOutput | (3 << 8);
    private const int SqliteFlush = SqliteInputOutput | (4 << 8);
    private const int SqliteFlushFolder = SqliteInputOutput | (5 << 8);
    private const int SqliteCutOff = SqliteInputOutput | (6 << 8);

    /// <summary>The failure that an exception results from; null if the database is not its cause.</summary>
    public static StorageFailure? Classify(Exception fault) =>
        Cause(fault) switch
        {
            SqliteException { SqliteErrorCode: SqliteFull } => StorageFailure.Full,
            SqliteException { SqliteExtendedErrorCode: SqliteMoved } => StorageFailure.Unavailable,
            SqliteException { SqliteErrorCode: SqliteReadOnly } => StorageFailure.ReadOnly,
            SqliteException
            {
                SqliteExtendedErrorCode: SqliteWrite or SqliteFlush or SqliteFlushFolder or SqliteCutOff
            } => StorageFailure.ReadOnly,
            SqliteException { SqliteErrorCode: SqliteInputOutput or SqliteCannotOpen } => StorageFailure.Unavailable,
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StorageFailure.Full,
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => StorageFailure.ReadOnly,
            // No space in a file group or in the log; a database or replica that is read-only.
            SqlException { Number: 1101 or 1105 or 9002 } => StorageFailure.Full,
            SqlException { Number: 3906 or 3908 or 978 } => StorageFailure.ReadOnly,
            _ => StorageErrors.IsTransient(fault) ? StorageFailure.Unavailable : null,
        };

    private static Exception? Cause(Exception? fault)
    {
        while (fault is not null and not DbException)
        {
            fault = fault.InnerException;
        }

        return fault;
    }
}
