using Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Kernel.Data;

/// <summary>Brings every module's schema up to date, and refuses a database that is ahead of the program.</summary>
/// <param name="stores">The modules' stores.</param>
/// <param name="options">Where the data lives.</param>
public sealed class Migrator(IEnumerable<ModuleStore> stores, IOptions<StorageOptions> options)
{
    /// <summary>Migrates all modules.</summary>
    /// <exception cref="StartRefused">The folder cannot be written to, or a database is newer than the program.</exception>
    public async Task Migrate(CancellationToken cancellation)
    {
        MakeDirectory();
        foreach (var store in stores)
        {
            await using var context = store.Open();
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
            var known = context.Database.GetMigrations().ToList();
            if (applied.Except(known).FirstOrDefault() is { } unknown)
            {
                throw new StartRefused(
                    $"数据库 {context.Schema} 比程序新（{unknown}），请升级程序 · The database '{context.Schema}' is newer than this program (it has {unknown}); start the newer program."
                );
            }

            if (!known.Except(applied).Any())
            {
                // An installation that is up to date is not written to.
                continue;
            }

            if (context.Database.IsSqlite())
            {
                // Kept in the file: readers never wait for the writer, nor the writer for them.
                await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
            }

            await context.Database.MigrateAsync(cancellation);
        }
    }

    private void MakeDirectory()
    {
        var directory = Path.GetFullPath(options.Value.Directory);
        try
        {
            Directory.CreateDirectory(directory);
            var probe = Path.Combine(directory, ".writable");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused(
                $"数据目录不可写 · The data folder {directory} cannot be written to; set Storage__Directory to one that can.",
                cause
            );
        }
    }
}
