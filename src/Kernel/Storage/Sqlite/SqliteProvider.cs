using System.Data;
using System.Data.Common;
using Kernel.Files;
using Kernel.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using SQLitePCL;

namespace Kernel.Storage.Sqlite;

/// <summary>SQLite has no schemas, so each module has a file of its own, and with it a writer of its own.</summary>
/// <param name="folder">The folder of the files.</param>
internal sealed class SqliteProvider(string folder) : DatabaseProvider
{
    // By default each of some twenty connections would cache two megabytes of pages, which the operating system caches for all of them as
    // well.
    private const long PagesOfAllConnections = 8 << 20;

    private readonly SqliteWriterQueue writers = new();

    static SqliteProvider()
    {
        Batteries_V2.Init();
        raw.sqlite3_soft_heap_limit64(PagesOfAllConnections);
    }

    public override StorageProvider Kind => StorageProvider.Sqlite;

    public override bool IsShared => false;

    /// <summary>The folder of the files.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    protected override IsolationLevel OneMoment => IsolationLevel.Serializable;

    public override SqlDialect Driver { get; } = new SqliteDialect();

    public override void Configure(DbContextOptionsBuilder options, string schema) =>
        options
            .UseSqlite(
                FileOf(schema),
                sqlite =>
                    sqlite
                        .MigrationsHistoryTable("Migrations", schema)
                        // A list is sent as one parameter, so that its length does not change the statement.
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .ReplaceService<IMigrationsSqlGenerator, SqliteMigrations>()
            .AddInterceptors(SqliteConnections.Instance)
            .ConfigureWarnings(warnings => warnings.Ignore(SqliteEventId.SchemaConfiguredWarning));

    public override DbConnection Connect(string schema) => new PersistentSqliteConnection(FileOf(schema));

    public override ValueTask<IDisposable?> Admit(ModuleContext context, CancellationToken cancellation) =>
        // A caller with a transaction already holds the file, and must not wait in the queue.
        context.Database.CurrentTransaction
            is null
            ? writers.Enter(context.Schema, cancellation)
            : default;

    public override void Renew(ModuleContext context)
    {
        if (context.Database.GetDbConnection() is PersistentSqliteConnection { IsStale: true } stale)
        {
            stale.LetGo();
        }
    }

    public override Task<bool> IsThere(CancellationToken cancellation)
    {
        if (!Directory.Exists(Folder))
        {
            return Task.FromResult(false);
        }

        Writable(() =>
        {
            var probe = Path.Combine(Folder, ".writable");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            foreach (var file in Directory.EnumerateFiles(Folder, "*.db*"))
            {
                OwnerOnly.File(file);
            }
        });
        return Task.FromResult(true);
    }

    // The operating system releases the lock when the process ends. The file stays: after a deletion, other processes could lock a new
    // file of its name.
    public override Task<HeldLock?> TryLock(string name, bool isShared, CancellationToken cancellation)
    {
        FileStream? held = null;
        Writable(() =>
        {
            OwnerOnly.Folder(Folder);
            var path = Path.Combine(Folder, $".{name}.lock");
            OwnerOnly.File(path);

            try
            {
                held = isShared
                    ? File.Open(path, FileMode.Open, FileAccess.Read, FileShare.Read)
                    : File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException taken) when (taken is not (FileNotFoundException or DirectoryNotFoundException))
            {
                // Another process holds it.
            }
        });
        return Task.FromResult<HeldLock?>(held is null ? null : new FileLock(held));
    }

    public override async Task Migrate(ModuleContext context, CancellationToken cancellation)
    {
        var file = PathOf(context.Schema);
        // An empty file is an empty database. The files that SQLite creates beside it get the same mode.
        OwnerOnly.File(file);

        // Stored in the file: readers and the writer do not block each other.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
        // Foreign keys must be disabled to rebuild a table that others refer to; within a transaction the pragma has no effect.
        await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF", cancellation);
        try
        {
            await base.Migrate(context, cancellation);
        }
        finally
        {
            // A reopened connection enforces foreign keys.
            ((PersistentSqliteConnection)context.Database.GetDbConnection()).LetGo();
        }
    }

    // The log is overwritten from its beginning, and would keep old content at its end for a long time.
    public override Task Clear(ModuleContext context, CancellationToken cancellation) =>
        context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);

    public override Task<long> Size(string schema, CancellationToken cancellation) =>
        Task.FromResult(
            new[] { "", "-wal" }
                .Select(part => new FileInfo(PathOf(schema) + part))
                .Where(file => file.Exists)
                .Sum(file => file.Length)
        );

    /// <summary>Writers are blocked while every file is opened for reading, so that all files are read at the same moment.</summary>
    public override async Task<Snapshot> Cut(IReadOnlyList<string> schemas, CancellationToken cancellation)
    {
        var moments = new Dictionary<string, DbTransaction>(StringComparer.Ordinal);
        var holds = new List<DbConnection>();
        try
        {
            foreach (var schema in schemas)
            {
                await Begin(schema, deferred: false);
            }

            foreach (var schema in schemas)
            {
                var moment = await Begin(schema, deferred: true);
                moments.Add(schema, moment);
                await using var look = moment.Connection!.CreateCommand();
                // A transaction starts at its first read.
                look.CommandText = "SELECT COUNT(*) FROM sqlite_master";
                await look.ExecuteScalarAsync(cancellation);
            }

            return new Snapshot(moments);
        }
        catch
        {
            await new Snapshot(moments).DisposeAsync();
            throw;
        }
        finally
        {
            foreach (var hold in holds)
            {
                await hold.DisposeAsync();
            }
        }

        async Task<DbTransaction> Begin(string schema, bool deferred)
        {
            var connection = (SqliteConnection)Connect(schema);
            if (!deferred)
            {
                holds.Add(connection);
            }

            await connection.OpenAsync(cancellation);
            return connection.BeginTransaction(deferred);
        }
    }

    public string PathOf(string schema) => Path.Combine(Folder, $"{schema}.db");

    protected override Task Make(CancellationToken cancellation)
    {
        Writable(() => OwnerOnly.Folder(Folder));
        return IsThere(cancellation);
    }

    private void Writable(Action attempt)
    {
        try
        {
            attempt();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"数据目录不可写 · The data folder {Folder} cannot be written to; set Storage__Directory to one that can.",
                cause
            );
        }
    }

    // A missing file is an error and is not replaced by an empty one; closed connections are not pooled.
    private string FileOf(string schema) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = PathOf(schema),
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString();
}
