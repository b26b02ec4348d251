using System.Data.Common;
using Kernel.Modules;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Data.Servers;

/// <summary>Microsoft SQL Server: one database, a schema per module.</summary>
/// <param name="connection">The connection string.</param>
internal sealed class SqlServerServer(string? connection) : Server
{
    // Texts are compared code point by code point, as on the other servers, so that an order is the same everywhere.
    private const string Collation = "Latin1_General_100_BIN2";
    private const int NoSuchDatabase = 4060;
    private const int DatabaseExists = 1801;

    private readonly SqlConnectionStringBuilder address = new(Required(connection, StorageProvider.SqlServer));

    public override bool IsShared => true;

    public override void Configure(DbContextOptionsBuilder options, string schema) =>
        options.UseSqlServer(
            address.ConnectionString,
            server =>
                server
                    .MigrationsHistoryTable("Migrations", schema)
                    .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
        );

    public override DbConnection Connect(string schema) => new SqlConnection(address.ConnectionString);

    public override async Task Prepare(CancellationToken cancellation)
    {
        try
        {
            await using var probe = new SqlConnection(address.ConnectionString);
            await probe.OpenAsync(cancellation);
        }
        catch (SqlException missing) when (missing.Number == NoSuchDatabase)
        {
            await MakeDatabase(cancellation);
        }
        catch (SqlException cause)
        {
            throw Unreachable(cause);
        }
    }

    private async Task MakeDatabase(CancellationToken cancellation)
    {
        var name = address.InitialCatalog.Replace("]", "]]", StringComparison.Ordinal);
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
            command.CommandText = $"CREATE DATABASE [{name}] COLLATE {Collation}";
            await command.ExecuteNonQueryAsync(cancellation);
            // Readers see the last committed state instead of waiting for writers, as on the other servers.
            command.CommandText = $"ALTER DATABASE [{name}] SET READ_COMMITTED_SNAPSHOT ON";
            await command.ExecuteNonQueryAsync(cancellation);
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
