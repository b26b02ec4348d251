using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kernel.Storage.Errors;

/// <summary>What keeps a database from its work, through no fault of whoever asked; nothing has been changed.</summary>
public enum StorageFailure
{
    /// <summary>It cannot be reached, or is too busy to answer.</summary>
    Unavailable,

    /// <summary>Its disk is full: what is there can be read, and nothing can be written.</summary>
    Full,

    /// <summary>It may be read only for now: a standby, a disk in need of repair, or an administrator's wish.</summary>
    ReadOnly,
}

/// <summary>Tells the storage's troubles from the program's own faults.</summary>
public static class StorageFailures
{
    // SQLite's primary result codes.
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    // Its extended codes that say more: the file is not where it was; and to write, flush, flush the folder or cut off failed, as
    // on a disk that was found damaged.
    private const int SqliteMoved = SqliteReadOnly | (4 << 8);
    private const int SqliteWrite = SqliteInputOutput | (3 << 8);
    private const int SqliteFlush = SqliteInputOutput | (4 << 8);
    private const int SqliteFlushFolder = SqliteInputOutput | (5 << 8);
    private const int SqliteCutOff = SqliteInputOutput | (6 << 8);

    /// <summary>The trouble that a fault comes from; null where it comes from something else.</summary>
    public static StorageFailure? Of(Exception fault) =>
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
            // No room in a file group or in the log; a database, or a replica of one, that takes no changes.
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
