using System.Data.Common;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kernel.Data.Servers;

/// <summary>PostgreSQL: one database, a schema per module.</summary>
internal sealed class PostgreSqlServer : Server, IAsyncDisposable
{
    // Statements are few and their texts never change, so the server plans each of them once per connection.
    private const int PreparedStatements = 200;
    private readonly NpgsqlConnectionStringBuilder address;
    private readonly NpgsqlDataSource source;

    public PostgreSqlServer(string? connection)
    {
        address = new NpgsqlConnectionStringBuilder(Required(connection, StorageProvider.PostgreSql));
        if (!address.ContainsKey("Max Auto Prepare"))
        {
            address.MaxAutoPrepare = PreparedStatements;
            address.AutoPrepareMinUsages = 2;
        }

        source = new NpgsqlDataSourceBuilder(address.ConnectionString).Build();
    }

    public override bool IsShared => true;

    public override Driver Driver { get; } = new PostgreSqlDriver();

    public override void Configure(DbContextOptionsBuilder options, string schema) =>
        options
            .UseNpgsql(
                source,
                npgsql =>
                    npgsql
                        .MigrationsHistoryTable("Migrations", schema)
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            // A history that is not there yet is looked for by asking it; what really fails is told by whoever asked.
            .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandError, LogLevel.Debug)));

    public override DbConnection Connect(string schema) => source.CreateConnection();

    public override async Task Prepare(CancellationToken cancellation)
    {
        try
        {
            await using var probe = source.CreateConnection();
            await probe.OpenAsync(cancellation);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await MakeDatabase(cancellation);
        }
        catch (NpgsqlException cause)
        {
            throw Unreachable(cause);
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    // Texts are compared byte by byte, as on the other servers, so that an order is the same everywhere.
    private async Task MakeDatabase(CancellationToken cancellation)
    {
        var name = address.Database!.Replace("\"", "\"\"", StringComparison.Ordinal);
        var maintenance = new NpgsqlConnectionStringBuilder(address.ConnectionString)
        {
            Database = "postgres",
            Pooling = false,
        };
        try
        {
            await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText =
                $"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'";
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException raced) when (raced.SqlState is PostgresErrorCodes.DuplicateDatabase)
        {
            // Another host made it in the same moment.
        }
        catch (NpgsqlException cause)
        {
            throw Unreachable(cause);
        }
    }

    private StartRefused Unreachable(NpgsqlException cause) =>
        new(
            $"无法连接数据库 · The PostgreSQL database {address.Database} on {address.Host}:{address.Port} cannot be used: {cause.Message.ReplaceLineEndings(" ")}",
            cause
        );
}
