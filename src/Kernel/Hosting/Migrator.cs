using System.Text;
using Kernel.Settings;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kernel.Hosting;

/// <summary>Migrates every module's schema, and refuses a database that does not match the version of the program.</summary>
public sealed class Migrator
{
    private readonly IEnumerable<ModuleStore> stores;
    private readonly DatabaseProvider server;
    private readonly InstallationLock alone;
    private readonly DatabaseClock clock;
    private readonly bool migratesItself;

    /// <param name="stores">The modules' stores.</param>
    /// <param name="server">The database provider.</param>
    /// <param name="clock">Measured before anything is written.</param>
    /// <param name="migratesItself">Whether the program migrates schemas itself when it needs them; otherwise an administrator
    /// does.</param>
    internal Migrator(
        IEnumerable<ModuleStore> stores,
        DatabaseProvider server,
        DatabaseClock clock,
        bool migratesItself
    )
    {
        (this.stores, this.server, this.clock, this.migratesItself) = (stores, server, clock, migratesItself);
        alone = new InstallationLock(server);
    }

    /// <summary>The kind of database.</summary>
    public StorageProvider Provider => server.Kind;

    /// <summary>Ensures that the schemas match the program before they are used.</summary>
    /// <exception cref="StartupException">The schemas are older and only an administrator may migrate them, or they are newer.</exception>
    public async Task Ready(CancellationToken cancellation)
    {
        if (migratesItself)
        {
            await Migrate(cancellation);
            await clock.Measure(cancellation);
            return;
        }

        var older = (await Status(cancellation)).Where(s => s.Pending.Count > 0).Select(s => s.Schema).ToList();
        if (older.Count > 0)
        {
            throw new StartupException(
                $"数据库结构比程序旧，请先备份，再执行 database migrate · The database is older than this program ({string.Join(", ", older)}); back it up, then run: Host database migrate"
            );
        }

        await clock.Measure(cancellation);
    }

    /// <summary>Migrates all modules. Only one process migrates at a time; others wait.</summary>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <param name="progress">Receives a line for each schema that is migrated.</param>
    /// <exception cref="StartupException">The database cannot be reached or written to, or it is newer than the program.</exception>
    public async Task Migrate(CancellationToken cancellation, IProgress<string>? progress = null)
    {
        await server.Prepare(cancellation);
        await using var held = await alone.Acquire(InstallationLock.Preparation, cancellation);
        foreach (var store in stores)
        {
            await using var context = store.Open();
            var status = await StatusOf(context, 0, cancellation);
            if (status.Pending.Count == 0)
            {
                // An installation that is up to date is not written to.
                continue;
            }

            progress?.Report($"{status.Schema}: {string.Join(", ", status.Pending)}");
            await server.Migrate(context, cancellation);
        }
    }

    /// <summary>The state of each module's schema; changes nothing.</summary>
    /// <exception cref="StartupException">The database cannot be reached, or it is newer than the program.</exception>
    public async Task<IReadOnlyList<SchemaStatus>> Status(CancellationToken cancellation)
    {
        var isThere = await server.IsThere(cancellation);
        var all = new List<SchemaStatus>();
        foreach (var store in stores)
        {
            await using var context = store.Open();
            all.Add(
                isThere
                    ? await StatusOf(context, await server.Size(context.Schema, cancellation), cancellation)
                    : new SchemaStatus(context.Schema, [], [.. context.Database.GetMigrations()], 0)
            );
        }

        return all;
    }

    /// <summary>Recommendations for the database's configuration, one line each.</summary>
    public Task<IReadOnlyList<string>> Advice(CancellationToken cancellation) => server.Advice(cancellation);

    /// <summary>Information about the database's configuration, one line each.</summary>
    public Task<IReadOnlyList<string>> Facts(CancellationToken cancellation) => server.Facts(cancellation);

    /// <summary>
    /// The SQL script that migrates a database of any version. SQLite has no conditional statements, so there the script starts at
    /// the current version of each file.
    /// </summary>
    public async Task<string> Script(CancellationToken cancellation)
    {
        var script = new StringBuilder(server.ScriptHead);
        var isThere = !server.IsShared && await server.IsThere(cancellation);
        foreach (var store in stores)
        {
            await using var context = store.Open();
            var migrator = context.GetService<IMigrator>();
            if (server.IsShared)
            {
                script
                    .Append($"-- {context.Schema}\n")
                    .Append(migrator.GenerateScript(null, null, MigrationsSqlGenerationOptions.Idempotent));
                continue;
            }

            var last = isThere ? (await StatusOf(context, 0, cancellation)).Applied.LastOrDefault() : null;
            script.Append($"-- {context.Schema}.db\n").Append(migrator.GenerateScript(last));
        }

        return script.ToString().ReplaceLineEndings("\n");
    }

    private static async Task<SchemaStatus> StatusOf(ModuleContext context, long size, CancellationToken cancellation)
    {
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        var known = context.Database.GetMigrations().ToList();
        return applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? throw new StartupException(
                $"数据库 {context.Schema} 比程序新（{unknown}），请升级程序 · The database '{context.Schema}' is newer than this program (it has {unknown}); start the newer program."
            )
            : new SchemaStatus(context.Schema, applied, [.. known.Except(applied, StringComparer.Ordinal)], size);
    }
}
