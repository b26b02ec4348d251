using Microsoft.Data.SqlClient;

namespace Kernel.Storage.SqlServer;

/// <summary>What is set in a connection string where an administrator has not set it.</summary>
internal static class SqlServerConnectionString
{
    // A server in the county's network answers in milliseconds. Whoever asks is answered after a second or two, with the database or
    // without it.
    private const int ConnectSeconds = 2;

    public static SqlConnectionStringBuilder Complete(SqlConnectionStringBuilder address)
    {
        if (!address.ShouldSerialize("Connect Timeout"))
        {
            address.ConnectTimeout = ConnectSeconds;
        }

        // The pool would answer with an old fault for up to a minute after the server is back.
        if (!address.ShouldSerialize("Pool Blocking Period"))
        {
            address.PoolBlockingPeriod = PoolBlockingPeriod.NeverBlock;
        }

        // The driver would reconnect by itself, ten seconds later; the retries here do so in one, and know what may be repeated.
        if (!address.ShouldSerialize("Connect Retry Count"))
        {
            address.ConnectRetryCount = 0;
        }

        return address;
    }

    /// <summary>The same server, with a database of its own that is always there; not pooled.</summary>
    public static string Maintenance(SqlConnectionStringBuilder address) =>
        new SqlConnectionStringBuilder(address.ConnectionString)
        {
            InitialCatalog = "master",
            Pooling = false,
        }.ConnectionString;

    /// <summary>What went wrong, with its innermost cause, which is where the driver says why.</summary>
    public static string Reason(Exception fault)
    {
        var cause = fault.GetBaseException();
        return $"{fault.Message}{(cause == fault ? "" : $" ({cause.Message})")}".ReplaceLineEndings(" ");
    }
}
