using System.Data;
using System.Data.Common;
using Kernel.Data.Moving;
using Kernel.Modules;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Data.Servers;

/// <summary>Microsoft SQL Server: one database, a schema per module.</summary>
internal sealed class SqlServerServer : Server
{
    private const int NoSuchDatabase = 4060;
    private const int DatabaseExists = 1801;

    private readonly SqlConnectionStringBuilder address;
    private readonly SqlConnectionStringBuilder reading;

    /// <param name="connection">The connection string.</param>
    /// <param name="readOnly">Leads to a readable secondary; null where the same server is read from.</param>
    public SqlServerServer(string? connection, string? readOnly)
    {
        address = AddressOf(Required(connection, Kind));
        reading = string.IsNullOrWhiteSpace(readOnly) ? address : AddressOf(readOnly);
        if (reading != address)
        {
            // An availability group's listener sends it on to a replica.
            reading.ApplicationIntent = ApplicationIntent.ReadOnly;
        }
    }

    public override StorageProvider Kind => StorageProvider.SqlServer;

    public override bool IsShared => true;

    // A filtered index is refused without it, and sqlcmd leaves it off.
    public override string ScriptHead => "SET QUOTED_IDENTIFIER ON;\nGO\n\n";

    public override Archive Archive => new SqlServerArchive(this, address);

    protected override string TimeText => SqlServerTexts.Time;

    protected override IsolationLevel OneMoment => IsolationLevel.Snapshot;

    public override void Configure(DbContextOptionsBuilder options, string schema) =>
        options
            .UseSqlServer(
                address.ConnectionString,
                server =>
                    server
                        .MigrationsHistoryTable("Migrations", schema)
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                        .ExecutionStrategy(dependencies => new SqlServerRetries(dependencies))
            )
            .AddInterceptors(CommitDoubt.Instance);

    public override DbConnection Connect(string schema) => new SqlConnection(address.ConnectionString);

    public override bool HasReplica => reading != address;

    public override DbConnection ConnectForReading(string schema) => new SqlConnection(reading.ConnectionString);

    public override async Task<bool> IsThere(CancellationToken cancellation)
    {
        try
        {
            await using var probe = new SqlConnection(address.ConnectionString);
            await probe.OpenAsync(cancellation);
            return true;
        }
        catch (SqlException missing) when (missing.Number == NoSuchDatabase)
        {
            return false;
        }
        catch (SqlException cause)
        {
            throw Unreachable(cause);
        }
    }

    // In a session of its own: one that goes back to a pool keeps its locks for a while.
    public override async Task<IAsyncDisposable?> TryLock(string name, CancellationToken cancellation)
    {
        try
        {
            return await TryLock(ConnectAnew(), SqlServerTexts.TryLock(name), cancellation);
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

    public override async Task<IReadOnlyList<string>> Advice(CancellationToken cancellation)
    {
        await using var connection = Connect("");
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = SqlServerTexts.Settings;
        await using var settings = await command.ExecuteReaderAsync(cancellation);
        await settings.ReadAsync(cancellation);
        return SqlServerTexts.Advice(
            address.InitialCatalog,
            readCommittedSnapshot: settings.GetBoolean(0),
            snapshot: settings.GetByte(1) == 1,
            collation: settings.GetString(2)
        );
    }

    protected override DbConnection ConnectAnew() =>
        new SqlConnection(
            new SqlConnectionStringBuilder(address.ConnectionString) { Pooling = false }.ConnectionString
        );

    protected override Task Make(CancellationToken cancellation) => MakeDatabase(cancellation);

    private static SqlConnectionStringBuilder AddressOf(string connection) =>
        Address(() => new SqlConnectionStringBuilder(connection), a => a.InitialCatalog);

    private async Task MakeDatabase(CancellationToken cancellation)
    {
        var maintenance = new SqlConnectionStringBuilder(address.ConnectionString)
        {
            InitialCatalog = "master",
            Pooling = false,
        };
        try
        {
            await using var master = new SqlConnection(maintenance.ConnectionString);
            await master.OpenAsync(cancellation);
            await using var command = master.CreateCommand();
            foreach (var text in SqlServerTexts.Make(address.InitialCatalog))
            {
                command.CommandText = text;
                await command.ExecuteNonQueryAsync(cancellation);
            }
        }
        catch (SqlException raced) when (raced.Number == DatabaseExists)
        {
            // Another host made it in the same moment.
        }
        catch (SqlException cause)
        {
            throw Unreachable(cause);
        }
    }

    private StartRefused Unreachable(SqlException cause) =>
        new(
            $"无法连接数据库 · The SQL Server database {address.InitialCatalog} on {address.DataSource} cannot be used: {cause.Message.ReplaceLineEndings(" ")}",
            cause
        );
}
