using System.Diagnostics;
using Graph.Tests.Hosting;

namespace Graph.Tests.Outside;

/// <summary>The host's build makes the IDE's bundle if a source changed, and otherwise skips it.</summary>
public sealed class IdeBuildTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ide-").FullName;

    private string Ide => Path.Combine(folder, "src", "Ide");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [ServiceFact]
    public async Task A_second_build_runs_neither_npm_nor_the_bundler_and_one_after_a_change_does()
    {
        Directory.CreateDirectory(Path.Combine(Ide, "examples"));
        var (source, example) = (
            Path.Combine(Repository.Root, "src", "Ide"),
            Path.Combine("Host", "documents", "county-portal")
        );
        foreach (var file in Directory.GetFiles(source).Concat(Directory.GetFiles(Path.Combine(source, "examples"))))
        {
            File.Copy(file, Path.Combine(Ide, Path.GetRelativePath(source, file)));
        }

        Directory.CreateDirectory(Path.Combine(folder, "src", example));
        File.Copy(
            Path.Combine(Repository.Root, "src", example, "year-end.graphql"),
            Path.Combine(folder, "src", example, "year-end.graphql")
        );
        Program("npm", "mkdir -p node_modules; touch node_modules/.package-lock.json");
        Program("node", "mkdir -p dist; touch dist/index.html");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "build.proj"),
            "<Project><Import Project=\"src/Ide/Ide.targets\" /></Project>"
        );

        Assert.Equal(["npm", "node"], await Build());
        Assert.Empty(await Build());
        foreach (
            var (changed, expected) in new[]
            {
                ("Header.jsx", "node"),
                ("examples.js", "node"),
                ("package-lock.json", "npm node"),
            }
        )
        {
            // As if everything had been built an hour ago.
            foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            {
                var made = file.Contains("node_modules") || file.Contains("dist");
                File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(made ? -1 : -2));
            }

            Assert.Empty(await Build());
            File.SetLastWriteTimeUtc(Path.Combine(Ide, changed), TimeProvider.System.GetUtcNow().UtcDateTime);
            Assert.Equal(expected.Split(' '), await Build());
        }
    }

    /// <summary>Builds, and returns the programs that were run.</summary>
    private async Task<string[]> Build()
    {
        var log = Path.Combine(folder, "log");
        File.Delete(log);
        var start = new ProcessStartInfo(
            "dotnet",
            ["msbuild", Path.Combine(folder, "build.proj"), "-t:BundleIde", "-nologo"]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{Path.Combine(folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["LOG"] = log;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment.Remove("BuildIde");
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0, output);
        return File.Exists(log) ? await File.ReadAllLinesAsync(log) : [];
    }

    private void Program(string name, string work)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName, name);
        File.WriteAllText(path, $"#!/bin/sh\necho {name} >> \"$LOG\"\n{work}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
