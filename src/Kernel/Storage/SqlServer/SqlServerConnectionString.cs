using Microsoft.Data.SqlClient;

namespace Kernel.Storage.SqlServer;

/// <summary>Defaults for connection strings.</summary>
internal static class SqlServerConnectionString
{
    // A server in the county's network answers in milliseconds. A request is answered within a second or two, with or without the
    // database.
    private const int ConnectSeconds = 2;

    public static SqlConnectionStringBuilder Complete(SqlConnectionStringBuilder address)
    {
        if (!address.ShouldSerialize("Connect Timeout"))
        {
            address.ConnectTimeout = ConnectSeconds;
        }

        // Otherwise the pool would return an old error for up to a minute after the server is back.
        if (!address.ShouldSerialize("Pool Blocking Period"))
        {
            address.PoolBlockingPeriod = PoolBlockingPeriod.NeverBlock;
        }

        // The driver would reconnect by itself after ten seconds; the retries here do so within one, and know what may be repeated.
        if (!address.ShouldSerialize("Connect Retry Count"))
        {
            address.ConnectRetryCount = 0;
        }

        return address;
    }

    /// <summary>The same server with the database master; not pooled.</summary>
    public static string Maintenance(SqlConnectionStringBuilder address) =>
        new SqlConnectionStringBuilder(address.ConnectionString)
        {
            InitialCatalog = "master",
            Pooling = false,
        }.ConnectionString;

    /// <summary>The error with its innermost cause, in which the driver gives the reason.</summary>
    public static string Reason(Exception fault)
    {
        var cause = fault.GetBaseException();
        return $"{fault.Message}{(cause == fault ? "" : $" ({cause.Message})")}".ReplaceLineEndings(" ");
    }
}
