using System.Data;
using System.Data.Common;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kernel.Storage.PostgreSql;

/// <summary>
/// PostgreSQL: one database, one schema per module. If several hosts are named, changes go to the primary, and reads prefer the
/// standbys.
/// </summary>
internal sealed class PostgreSqlProvider : DatabaseProvider
{
    // Statements are few and their texts never change, so each is prepared once per connection.
    private const int PreparedStatements = 200;

    // The driver's default of 100 is all that a server accepts by default, but two hosts, locks, a backup and an administrator have to
    // connect too.
    private const int MaxPoolSize = 40;

    // The number of seconds to wait for a connection, from the pool or from the server. The driver's default is 15; a request does better to
    // fail early and be repeated than to wait that long and hold a place meanwhile.
    private const int Timeout = 5;
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlDataSource reading;
    private readonly NpgsqlDataSource unpooled;

    /// <param name="connection">The connection string.</param>
    /// <param name="readOnly">The connection string of a replica; null if there is none.</param>
    public PostgreSqlProvider(string connection, string? readOnly)
    {
        Address = AddressOf(connection);
        var own = SourcesOf(Address);
        source = own.Primary;
        unpooled = SourcesOf(new NpgsqlConnectionStringBuilder(Address.ConnectionString) { Pooling = false }).Primary;
        reading = string.IsNullOrWhiteSpace(readOnly) ? own.Reading : SourcesOf(AddressOf(readOnly)).Reading;
    }

    /// <summary>The connection string of the primary.</summary>
    public NpgsqlConnectionStringBuilder Address { get; }

    public override StorageProvider Kind => StorageProvider.PostgreSql;

    public override bool IsShared => true;

    public override SqlDialect Driver { get; } = new PostgreSqlDialect();

    protected override string TimeText => "SELECT clock_timestamp() AT TIME ZONE 'UTC'";

    protected override IsolationLevel OneMoment => IsolationLevel.RepeatableRead;

    public override void Configure(DbContextOptionsBuilder options, string schema) =>
        options
            .UseNpgsql(
                source,
                npgsql =>
                    npgsql
                        .MigrationsHistoryTable("Migrations", schema)
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                        .ExecutionStrategy(dependencies => new PostgreSqlRetries(dependencies))
            )
            .ReplaceService<IMigrationsSqlGenerator, PostgreSqlMigrations>()
            .AddInterceptors(UnknownCommitInterceptor.Instance, SeparateCommands.Instance)
            // EF Core queries a migration history that may not exist yet; the caller reports real errors.
            .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandError, LogLevel.Debug)));

    public override DbConnection Connect(string schema) => source.CreateConnection();

    public override bool HasReplica => reading != source;

    public override DbConnection ConnectForReading(string schema) => reading.CreateConnection();

    public override async Task<bool> IsThere(CancellationToken cancellation)
    {
        try
        {
            await using var probe = source.CreateConnection();
            await probe.OpenAsync(cancellation);
            return true;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
        catch (NpgsqlException cause)
        {
            throw Unreachable(cause);
        }
    }

    // The lock has its own session: a pooled connection would keep it.
    public override async Task<HeldLock?> TryLock(string name, bool isShared, CancellationToken cancellation)
    {
        try
        {
            return await TryLock(
                ConnectUnpooled(),
                $"SELECT pg_try_advisory_lock{(isShared ? "_shared" : "")}(hashtextextended('monolith {name}', 0))",
                cancellation
            );
        }
        catch (NpgsqlException cause)
        {
            throw Unreachable(cause);
        }
    }

    public override void ReleaseIdleConnections()
    {
        source.Clear();
        reading.Clear();
    }

    public override Task<long> Size(string schema, CancellationToken cancellation) =>
        Number(
            Connect(schema),
            $"SELECT COALESCE(SUM(pg_total_relation_size(oid)), 0)::bigint FROM pg_class WHERE relkind = 'r' AND relnamespace = to_regnamespace('{schema}')",
            cancellation
        );

    public override async Task<IReadOnlyList<string>> Advice(CancellationToken cancellation)
    {
        var advice = new List<string>();
        await using var connection = source.CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        foreach (var setting in new[] { "fsync", "full_page_writes", "synchronous_commit" })
        {
            command.CommandText = $"SHOW {setting}";
            if (await command.ExecuteScalarAsync(cancellation) is "off")
            {
                advice.Add(
                    $"{setting} 已关闭，断电会丢失已确认的数据 · PostgreSQL's {setting} is off: a power cut loses what was acknowledged. Set it on in postgresql.conf."
                );
            }
        }

        // With a provider other than libc, datcollate does not describe the order of texts.
        command.CommandText =
            "SELECT CASE WHEN COALESCE(to_jsonb(d) ->> 'datlocprovider', 'c') = 'c' THEN datcollate ELSE (to_jsonb(d) ->> 'datlocprovider') || ' ' || COALESCE(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', datcollate) END FROM pg_database AS d WHERE datname = current_database()";
        if (
            await command.ExecuteScalarAsync(cancellation) is string collation
            && collation is not ("C" or "POSIX" or "b C" or "b C.UTF-8")
        )
        {
            advice.Add(
                $"数据库排序规则为 {collation} · The database's own order of texts is {collation}, not C. The columns of this product are ordered by C all the same; what else uses the database is not. Make it with LOCALE_PROVIDER libc LC_COLLATE 'C'."
            );
        }

        return advice;
    }

    public override void Dispose()
    {
        source.Dispose();
        reading.Dispose();
        unpooled.Dispose();
    }

    protected override DbConnection ConnectUnpooled() => unpooled.CreateConnection();

    protected override Task Make(CancellationToken cancellation) => MakeDatabase(cancellation);

    private static NpgsqlConnectionStringBuilder AddressOf(string connection)
    {
        var read = new NpgsqlConnectionStringBuilder(connection);
        // The builder contains every keyword; only given ones are serialized.
        if (!read.ShouldSerialize("Max Auto Prepare"))
        {
            read.MaxAutoPrepare = PreparedStatements;
            read.AutoPrepareMinUsages = 2;
        }

        if (!read.ShouldSerialize("Maximum Pool Size"))
        {
            read.MaxPoolSize = Math.Max(MaxPoolSize, read.MinPoolSize);
        }

        if (!read.ShouldSerialize("Timeout"))
        {
            read.Timeout = Timeout;
        }

        // No session state is ever left on a connection, so it needs no reset.
        if (!read.ShouldSerialize("No Reset On Close"))
        {
            read.NoResetOnClose = true;
        }

        return read;
    }

    private static (NpgsqlDataSource Primary, NpgsqlDataSource Reading) SourcesOf(NpgsqlConnectionStringBuilder place)
    {
        var builder = new NpgsqlDataSourceBuilder(place.ConnectionString);
        if (place.Host?.Contains(',', StringComparison.Ordinal) != true)
        {
            var only = builder.Build();
            return (only, only);
        }

        var several = builder.BuildMultiHost();
        return (
            several.WithTargetSession(TargetSessionAttributes.Primary),
            several.WithTargetSession(TargetSessionAttributes.PreferStandby)
        );
    }

    // Texts are compared byte by byte, as on the other servers, so that the order is the same everywhere.
    private async Task MakeDatabase(CancellationToken cancellation)
    {
        var name = Address.Database!.Replace("\"", "\"\"", StringComparison.Ordinal);
        var maintenance = new NpgsqlConnectionStringBuilder(Address.ConnectionString)
        {
            Database = "postgres",
            Pooling = false,
        };
        try
        {
            await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            // Before version 15 there was no other provider, and no keyword for it.
            var provider = connection.PostgreSqlVersion.Major >= 15 ? "LOCALE_PROVIDER libc " : "";
            command.CommandText =
                $"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8' {provider}LC_COLLATE 'C' LC_CTYPE 'C'";
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException raced)
            when (raced.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another host has created it at the same moment.
        }
        catch (NpgsqlException cause)
        {
            throw Unreachable(cause);
        }
    }

    private StartupException Unreachable(NpgsqlException cause) =>
        new(
            $"无法连接数据库 · The PostgreSQL database {Address.Database} on {Address.Host}:{Address.Port} cannot be used: {cause.Message.ReplaceLineEndings(" ")}",
            cause
        );
}
