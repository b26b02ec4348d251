using Host;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Hosting;

/// <summary>The demonstration, made once for all tests; each host works on a copy of its own.</summary>
internal static class DemoTemplate
{
    private static readonly Lazy<Task<string>> Made = new(Make);

    public static async Task CopyTo(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach (var file in Directory.GetFiles(await Made.Value))
        {
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        }
    }

    private static async Task<string> Make()
    {
        var directory = Directory.CreateTempSubdirectory("demo-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        await using var app = Application.Build([$"--Storage:Directory={directory}"]);
        await app.Services.GetRequiredService<Installation>().Prepare(CancellationToken.None);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return directory;
    }
}
