using System.Data.Common;
using System.Runtime.CompilerServices;
using Kernel.Modules;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Data.Servers;

/// <summary>SQLite: it has no schemas, so each module has a file of its own, and with it a writer of its own.</summary>
/// <param name="folder">Where the files lie.</param>
internal sealed class SqliteServer(string folder) : Server
{
    private readonly SqliteWriters writers = new();

    public override bool IsShared => false;

    public override Driver Driver { get; } = new SqliteDriver();

    public override void Configure(DbContextOptionsBuilder options, string schema) =>
        options
            .UseSqlite(
                FileOf(schema),
                sqlite =>
                    sqlite
                        .MigrationsHistoryTable("Migrations", schema)
                        // A list travels as one parameter, so that its length is no part of the statement.
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .AddInterceptors(SqliteConnectionSetup.Instance, writers)
            .ConfigureWarnings(warnings => warnings.Ignore(SqliteEventId.SchemaConfiguredWarning));

    public override DbConnection Connect(string schema)
    {
        var connection = new SqliteConnection(FileOf(schema));
        connection.StateChange += SqliteConnectionSetup.Opened;
        return connection;
    }

    public override Task Prepare(CancellationToken cancellation)
    {
        var path = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(path);
            var probe = Path.Combine(path, ".writable");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return Task.CompletedTask;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused(
                $"数据目录不可写 · The data folder {path} cannot be written to; set Storage__Directory to one that can.",
                cause
            );
        }
    }

    // Kept in the file: readers never wait for the writer, nor the writer for them.
    public override Task Prepare(ModuleContext context, CancellationToken cancellation) =>
        context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);

    private string FileOf(string schema) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, $"{schema}.db"),
            DefaultTimeout = 30,
        }.ToString();
}

/// <summary>
/// What each SQLite connection is told: what is acknowledged is on the disk, and LIKE means what it says. Connections come
/// from a pool and remember it, so it is told once to each.
/// </summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    public static readonly SqliteConnectionSetup Instance = new();

    // A writer waits for the one before it in small steps, and not in the driver's large ones.
    private const string Setup =
        "PRAGMA busy_timeout=30000; PRAGMA cache_size=-512; PRAGMA synchronous=FULL; PRAGMA case_sensitive_like=ON;";
    private static readonly ConditionalWeakTable<object, object> Told = [];

    /// <summary>
    /// A pooled context keeps its connection open. What EF Core would do to each connection at each opening, to teach it
    /// functions that our conventions do without, costs more than most of our statements.
    /// </summary>
    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData,
        InterceptionResult<DbConnection> result
    ) => InterceptionResult<DbConnection>.SuppressWithResult(new KeptSqliteConnection(eventData.ConnectionString!));

    public static void Opened(object sender, System.Data.StateChangeEventArgs change)
    {
        if (change.CurrentState == System.Data.ConnectionState.Open)
        {
            Tell((DbConnection)sender);
        }
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Tell(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Tell(connection);
        return Task.CompletedTask;
    }

    private static void Tell(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (Told.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Setup;
        command.ExecuteNonQuery();
        Told.AddOrUpdate(handle, Setup);
    }
}
