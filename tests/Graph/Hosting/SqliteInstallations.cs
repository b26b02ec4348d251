#if !POSTGRESQL && !SQLSERVER
using Host;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Hosting;

/// <summary>The demonstration, made once for all tests; each host works on a copy of its own.</summary>
internal static class Installations
{
    private static readonly Lazy<Task<string>> Template = new(Make);
    private static int count;

    /// <summary>Whether this machine has what these tests need.</summary>
    public static bool Available => true;

    /// <summary>A fresh copy, as the settings that lead to it.</summary>
    public static async Task<string[]> Take()
    {
        var directory = Path.Combine(
            Path.GetTempPath(),
            $"graph-{Environment.ProcessId}-{Interlocked.Increment(ref count)}"
        );
        await CopyTo(directory);
        return [$"--Storage:Directory={directory}"];
    }

    public static async Task CopyTo(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach (var file in Directory.GetFiles(await Template.Value))
        {
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        }
    }

    public static Task Drop(string[] settings)
    {
        Directory.Delete(settings[0].Split('=')[1], recursive: true);
        return Task.CompletedTask;
    }

    private static async Task<string> Make()
    {
        var directory = Directory.CreateTempSubdirectory("demo-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        await using var app = Application.Build([$"--Storage:Directory={directory}", "--environment=Development"]);
        await app.Services.GetRequiredService<Installation>().Prepare(CancellationToken.None);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return directory;
    }
}
#endif
