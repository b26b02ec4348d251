using Kernel.Files;
using Kernel.Settings;
using Kernel.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Host.Backups;

/// <summary>Backs up to a folder with a copy of each module's file, with SQLite's backup API, while hosts serve.</summary>
/// <param name="server">The database provider.</param>
internal sealed class SqliteBackup(SqliteProvider server) : Backup(server)
{
    private IEnumerable<string> Files => Directory.Exists(server.Folder) ? FilesIn(server.Folder) : [];

    private protected override Task<bool> HoldsData(CancellationToken cancellation) => Task.FromResult(Files.Any());

    private protected override async Task Write(string path, IProgress<string> progress, CancellationToken cancellation)
    {
        var schemas = Files.Select(f => Path.GetFileNameWithoutExtension(f)!).ToList();
        if (schemas.Count == 0)
        {
            throw new StartupException($"没有可备份的数据 · There is nothing to back up in {server.Folder}.");
        }

        // An existing backup is replaced when the new one is complete.
        var partial = path + ".partial";
        DeleteFolder(partial);
        OwnerOnly.Folder(partial);
        await using (var cut = await server.Cut(schemas, cancellation))
        {
            foreach (var schema in schemas)
            {
                cancellation.ThrowIfCancellationRequested();
                var file = Path.Combine(partial, $"{schema}.db");
                OwnerOnly.File(file);
                await using var copy = Open(file, SqliteOpenMode.ReadWriteCreate);
                ((SqliteConnection)cut.Connection(schema)).BackupDatabase(copy);
                // A single file without a write-ahead log.
                Ask(copy, "PRAGMA journal_mode=DELETE");
                Check(copy, file);
                progress.Report($"{schema}.db {new FileInfo(file).Length / 1024:N0} KB");
            }
        }

        DeleteFolder(path);
        Directory.Move(partial, path);
    }

    private protected override async Task Examine(
        string path,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        var archived = Directory.Exists(path) ? FilesIn(path).ToList() : [];
        if (archived.Count == 0)
        {
            throw Missing(path);
        }

        foreach (var file in archived)
        {
            cancellation.ThrowIfCancellationRequested();
            await using var copy = Open(file, SqliteOpenMode.ReadOnly);
            Check(copy, file);
        }
    }

    private protected override async Task Read(string path, IProgress<string> progress, CancellationToken cancellation)
    {
        foreach (var file in FilesIn(path).ToList())
        {
            cancellation.ThrowIfCancellationRequested();
            await using var copy = Open(file, SqliteOpenMode.ReadOnly);
            var target = Path.Combine(server.Folder, Path.GetFileName(file));
            OwnerOnly.File(target);
            await using var place = Open(target, SqliteOpenMode.ReadWriteCreate);
            Ask(place, "PRAGMA journal_mode=WAL");
            copy.BackupDatabase(place);
            Check(place, file);
            progress.Report($"{Path.GetFileName(file)} {new FileInfo(file).Length / 1024:N0} KB");
        }
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.db").Order(StringComparer.Ordinal);

    private static void DeleteFolder(string path)
    {
        if (
            File.Exists(path)
            || (
                Directory.Exists(path)
                && Directory.EnumerateFileSystemEntries(path).Except(FilesIn(path), StringComparer.Ordinal).Any()
            )
        )
        {
            throw new StartupException(
                $"目标不是备份 · {path} holds something that is no backup of ours; name another place."
            );
        }

        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 30,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static void Check(SqliteConnection connection, string file)
    {
        try
        {
            if (Ask(connection, "PRAGMA integrity_check(1)") is not "ok" and var found)
            {
                throw Damaged(file, $"{found}".ReplaceLineEndings(" "));
            }
        }
        catch (SqliteException cause)
        {
            throw Damaged(file, cause.Message);
        }
    }

    private static object? Ask(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }
}
