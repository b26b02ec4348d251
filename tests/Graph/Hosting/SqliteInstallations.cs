#if !POSTGRESQL && !SQLSERVER
using Microsoft.Data.Sqlite;

namespace Graph.Tests.Hosting;

/// <summary>The demonstration, created once for all tests; each host works on its own copy.</summary>
internal static class Installations
{
    private static readonly Lazy<Task<string>> Template = new(Make);
    private static int count;

    /// <summary>Whether this machine has everything that these tests need.</summary>
    public static bool Available => true;

    /// <summary>The settings of a new copy.</summary>
    public static async Task<string[]> Take()
    {
        var directory = Path.Combine(
            Path.GetTempPath(),
            $"graph-{Environment.ProcessId}-{Interlocked.Increment(ref count)}"
        );
        await CopyTo(directory);
        return Settings(directory);
    }

    /// <summary>Settings for a folder that does not exist yet.</summary>
    public static Task<string[]> Fresh() =>
        Task.FromResult(
            Settings(
                Path.Combine(Path.GetTempPath(), $"fresh-{Environment.ProcessId}-{Interlocked.Increment(ref count)}")
            )
        );

    public static async Task CopyTo(string directory)
    {
        var template = await Template.Value;
        Directory.CreateDirectory(Path.Combine(directory, "keys"));
        foreach (
            var file in Directory
                .GetFiles(template, "*", SearchOption.AllDirectories)
                .Where(f =>
                    !f.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal)
                )
        )
        {
            File.Copy(file, Path.Combine(directory, Path.GetRelativePath(template, file)));
        }
    }

    public static Task Drop(string[] settings)
    {
        Directory.Delete(settings[0].Split('=')[1], recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The settings of an installation.</summary>
    public static string[] Settings(string directory) =>
        [$"--Storage:Directory={directory}", $"--Keys:Directory={Path.Combine(directory, "keys")}"];

    private static async Task<string> Make()
    {
        var directory = Directory.CreateTempSubdirectory("demo-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        await MadeUpYear.Make(Settings(directory));
        SqliteConnection.ClearAllPools();
        // Only the databases are copied: their logs are deleted when the last connection closes, which may be later.
        foreach (var file in Directory.GetFiles(directory, "*.db"))
        {
            await using var database = new SqliteConnection($"Data Source={file};Pooling=false");
            await database.OpenAsync();
            await using var checkpoint = database.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await using var done = await checkpoint.ExecuteReaderAsync();
            Assert.True(await done.ReadAsync() && done.GetInt32(0) == 0, $"{file} is in use.");
        }

        return directory;
    }
}
#endif
