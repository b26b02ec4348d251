using System.Data;
using System.Data.Common;
using System.Globalization;
using Kernel.Settings;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Query;

namespace Kernel.Storage.SqlServer;

/// <summary>Microsoft SQL Server: one database, one schema per module.</summary>
internal sealed class SqlServerProvider : DatabaseProvider
{
    private const int CannotOpenDatabase = 4060;
    private const int DatabaseExists = 1801;

    private readonly SqlConnectionStringBuilder reading;

    /// <param name="connection">The connection string.</param>
    /// <param name="readOnly">The connection string of a readable secondary; null if there is none.</param>
    public SqlServerProvider(string connection, string? readOnly)
    {
        Address = AddressOf(connection);
        reading = string.IsNullOrWhiteSpace(readOnly) ? Address : AddressOf(readOnly);
        if (reading != Address)
        {
            // An availability group's listener routes it to a replica.
            reading.ApplicationIntent = ApplicationIntent.ReadOnly;
        }
    }

    /// <summary>The connection string of the primary.</summary>
    public SqlConnectionStringBuilder Address { get; }

    public override StorageProvider Kind => StorageProvider.SqlServer;

    public override bool IsShared => true;

    public override bool IgnoresBlanksAtTheEnd => true;

    public override string ScriptHead => SqlServerScripts.ScriptHead;

    protected override string TimeText => SqlServerScripts.Time;

    protected override IsolationLevel OneMoment => IsolationLevel.Snapshot;

    public override void Configure(DbContextOptionsBuilder options, string schema) =>
        options
            .UseSqlServer(
                Address.ConnectionString,
                server =>
                    server
                        .MigrationsHistoryTable("Migrations", schema)
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                        .ExecutionStrategy(dependencies => new SqlServerRetries(dependencies))
            )
            .ReplaceService<IMigrationsSqlGenerator, SqlServerMigrations>()
            .ReplaceService<IQuerySqlGeneratorFactory, SqlServerQueries>()
            .AddInterceptors(UnknownCommitInterceptor.Instance);

    public override DbConnection Connect(string schema) => new SqlConnection(Address.ConnectionString);

    public override bool HasReplica => reading != Address;

    public override DbConnection ConnectForReading(string schema) => new SqlConnection(reading.ConnectionString);

    public override async Task<bool> IsThere(CancellationToken cancellation)
    {
        try
        {
            await using var probe = new SqlConnection(Address.ConnectionString);
            await probe.OpenAsync(cancellation);
            return true;
        }
        catch (SqlException refused) when (refused.Number == CannotOpenDatabase)
        {
            // The database is missing, offline, or closed to this login: only the server knows.
            return await IsKnown(cancellation) ? throw Unreachable(refused) : false;
        }
        catch (SqlException cause)
        {
            throw Unreachable(cause);
        }
    }

    /// <summary>
    /// While another process creates the database, this one waits until all its settings are applied, some of which need exclusive
    /// access.
    /// </summary>
    public override async Task Prepare(CancellationToken cancellation)
    {
        HeldLock? name = null;
        try
        {
            name = await LockName(cancellation);
        }
        catch (SqlException)
        {
            // A login without access to master cannot create a database either. If the server is unavailable, the next attempt reports it.
        }

        await using (name)
        {
            await base.Prepare(cancellation);
        }
    }

    /// <summary>Waits for a server lock on the database's name, used while the database does not exist yet.</summary>
    /// <exception cref="SqlException">The login has no access to master, or the server is unavailable.</exception>
    public async Task<HeldLock> LockName(CancellationToken cancellation)
    {
        var master = new SqlConnection(SqlServerConnectionString.Maintenance(Address));
        try
        {
            await master.OpenAsync(cancellation);
            await using var command = master.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (SqlServerScripts.LockName(Address.InitialCatalog), 0);
            await command.ExecuteNonQueryAsync(cancellation);
            return new SessionLock(master);
        }
        catch
        {
            await master.DisposeAsync();
            throw;
        }
    }

    // The lock has its own session: a pooled connection would keep it for a while.
    public override async Task<HeldLock?> TryLock(string name, bool isShared, CancellationToken cancellation)
    {
        try
        {
            return await TryLock(ConnectUnpooled(), SqlServerScripts.TryLock(name, isShared), cancellation);
        }
        catch (SqlException cause)
        {
            throw Unreachable(cause);
        }
    }

    public override Task<long> Size(string schema, CancellationToken cancellation) =>
        Number(
            Connect(schema),
            $"SELECT COALESCE(SUM(p.reserved_page_count), 0) * 8192 FROM sys.dm_db_partition_stats AS p JOIN sys.objects AS o ON o.object_id = p.object_id WHERE o.schema_id = SCHEMA_ID(N'{schema}')",
            cancellation
        );

    public override async Task<IReadOnlyList<string>> Advice(CancellationToken cancellation) =>
        SqlServerScripts.Advice(Address.InitialCatalog, await Settings(cancellation));

    public override async Task<IReadOnlyList<string>> Facts(CancellationToken cancellation)
    {
        var settings = await Settings(cancellation);
        return
        [
            $"恢复模式 · Recovery model: {settings.Recovery}; 日志保留原因 · the log is kept for: {settings.LogWaits}",
        ];
    }

    protected override DbConnection ConnectUnpooled() =>
        new SqlConnection(
            new SqlConnectionStringBuilder(Address.ConnectionString) { Pooling = false }.ConnectionString
        );

    protected override Task Make(CancellationToken cancellation) => MakeDatabase(cancellation);

    private static SqlConnectionStringBuilder AddressOf(string connection) =>
        SqlServerConnectionString.Complete(new SqlConnectionStringBuilder(connection));

    private async Task<SqlServerSettings> Settings(CancellationToken cancellation)
    {
        await using var connection = Connect("");
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = SqlServerScripts.Settings;
        await using var settings = await command.ExecuteReaderAsync(cancellation);
        await settings.ReadAsync(cancellation);
        return new SqlServerSettings(
            ReadCommittedSnapshot: settings.GetBoolean(0),
            Snapshot: settings.GetByte(1) == 1,
            Collation: settings.GetString(2),
            Recovery: settings.GetString(3),
            LogWaits: settings.GetString(4)
        );
    }

    private async Task<bool> IsKnown(CancellationToken cancellation)
    {
        try
        {
            await using var master = new SqlConnection(SqlServerConnectionString.Maintenance(Address));
            await master.OpenAsync(cancellation);
            await using var command = master.CreateCommand();
            command.CommandText = SqlServerScripts.Known;
            command.Parameters.AddWithValue("@name", Address.InitialCatalog);
            return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) > 0;
        }
        catch (SqlException cause)
        {
            throw Unreachable(cause);
        }
    }

    private async Task MakeDatabase(CancellationToken cancellation)
    {
        try
        {
            await using var master = new SqlConnection(SqlServerConnectionString.Maintenance(Address));
            await master.OpenAsync(cancellation);
            await using var command = master.CreateCommand();
            foreach (var text in SqlServerScripts.Make(Address.InitialCatalog))
            {
                command.CommandText = text;
                await command.ExecuteNonQueryAsync(cancellation);
            }
        }
        catch (SqlException raced) when (raced.Number == DatabaseExists)
        {
            // Another host has created it at the same moment, or this login can neither see nor open it.
            if (!await IsThere(cancellation))
            {
                throw Unreachable(raced);
            }
        }
        catch (SqlException cause)
        {
            throw Unreachable(cause);
        }
    }

    private StartupException Unreachable(SqlException cause) =>
        new(
            $"无法连接数据库 · The SQL Server database {Address.InitialCatalog} on {Address.DataSource} cannot be used: {SqlServerConnectionString.Reason(cause)}",
            cause
        );
}

/// <summary>The settings of a SQL Server database.</summary>
/// <param name="ReadCommittedSnapshot">Whether readers see the last committed state instead of waiting for writers.</param>
/// <param name="Snapshot">Whether snapshot isolation is allowed.</param>
/// <param name="Collation">The default collation.</param>
/// <param name="Recovery">SIMPLE, BULK_LOGGED or FULL.</param>
/// <param name="LogWaits">What keeps the log from being truncated; NOTHING if it is truncated.</param>
internal sealed record SqlServerSettings(
    bool ReadCommittedSnapshot,
    bool Snapshot,
    string Collation,
    string Recovery,
    string LogWaits
);
