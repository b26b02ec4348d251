using System.ComponentModel;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;

namespace Kernel.Storage.Errors;

/// <summary>
/// The transient errors of SQL Server. Retries and responses to clients use the same list, so that an error that was retried is
/// never reported as a fault of the program.
/// </summary>
internal static class SqlServerErrors
{
    // From this severity on the server has ended the connection, or the connection could not be opened.
    private const byte ConnectionEnded = 20;

    // The driver throws these when all connections of its pool are in use, and when it already knows that its connection broke; neither
    // has a type or number of its own.
    private const string PoolExhausted = "Timeout expired.";
    private static readonly string[] Unavailable = [PoolExhausted, "Invalid operation. The connection is closed."];

    // The server's configured maximum of user connections, and the limit of a cloud database.
    private static readonly int[] OutOfConnections = [10928, 17809];

    private static readonly HashSet<int> Numbers =
    [
        // Connections: time-outs, resets, no route, name not found.
        -2,
        20,
        64,
        121,
        203,
        233,
        10053,
        10054,
        10060,
        11001,
        17830,
        // Deadlock victims, locks not granted, snapshot conflicts, concurrent schema changes.
        601,
        617,
        669,
        1203,
        1204,
        1205,
        1221,
        1222,
        3935,
        3960,
        3966,
        41301,
        41302,
        41305,
        41325,
        41839,
        // The session was killed; the database is starting, recovering, in transition, or a replica that does not serve now.
        596,
        913,
        921,
        922,
        976,
        983,
        997,
        1807,
        4060,
        4221,
        // The server is shutting down, paused, being upgraded, or short of memory or workers.
        6005,
        8628,
        8645,
        8651,
        14355,
        17142,
        17197,
        17809,
        18401,
        20041,
        // Cloud services: throttled, moving, out of resources.
        10922,
        10928,
        10929,
        10936,
        40197,
        40501,
        40613,
        49918,
        49919,
        49920,
    ];

    /// <summary>Whether a repetition is likely to succeed.</summary>
    /// <param name="fault">The driver's exception, not a wrapper.</param>
    public static bool IsTransient(Exception fault) =>
        fault switch
        {
            SqlException server => IsTransient(server),
            InvalidOperationException driver => IsUnavailable(driver),
            _ => fault is TimeoutException,
        };

    /// <summary>Whether the server answers but accepts no more connections.</summary>
    public static bool IsOutOfConnections(SqlException fault) =>
        fault.Errors.Cast<SqlError>().Any(error => OutOfConnections.Contains(error.Number));

    /// <summary>Whether the driver timed out waiting for a pooled connection.</summary>
    public static bool IsPoolExhausted(InvalidOperationException fault) =>
        IsDrivers(fault) && fault.Message.StartsWith(PoolExhausted, StringComparison.Ordinal);

    private static bool IsTransient(SqlException fault) =>
        fault.IsTransient
        || fault.Class >= ConnectionEnded
        || fault.Errors.Cast<SqlError>().Any(error => Numbers.Contains(error.Number))
        // Outside Windows every connection error has the number 0 and its cause as inner exception.
        || (fault.Number == 0 && fault.InnerException is IOException or SocketException or Win32Exception);

    private static bool IsUnavailable(InvalidOperationException fault) =>
        IsDrivers(fault)
        && Array.Exists(Unavailable, start => fault.Message.StartsWith(start, StringComparison.Ordinal));

    private static bool IsDrivers(InvalidOperationException fault) =>
        fault.TargetSite?.DeclaringType?.Assembly == typeof(SqlConnection).Assembly;
}
