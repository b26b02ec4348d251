using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>The administration commands, between PostgreSQL and files.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("moving-").FullName;
    private string[] original = [];

    public async Task InitializeAsync() => original = Installations.Available ? await Installations.Take() : [];

    public async Task DisposeAsync()
    {
        Directory.Delete(directory, recursive: true);
        if (Installations.Available)
        {
            await Installations.Drop(original);
        }
    }

    [Fact]
    public async Task An_installation_moves_to_files_and_back_and_answers_the_same()
    {
        var (files, back) = (Path.Combine(directory, "data"), await Installations.Fresh());
        var there = await HostRun.Done(["database", "copy", "--to", "Sqlite", "--directory", files, .. original]);
        string[] onFiles = [$"--Storage:Directory={files}"];
        var here = await HostRun.Done([
            "database",
            "copy",
            "--to",
            "PostgreSql",
            "--connection",
            AddressIn(back),
            .. onFiles,
        ]);
        Assert.Contains("visits.Visits: ", there);
        Assert.Equal(Tables(there), Tables(here));
        var expected = await YearEnd(original);
        Assert.Contains("平川街道", expected);
        Assert.Equal(expected, await YearEnd(onFiles));
        Assert.Equal(expected, await YearEnd(back));
        Assert.Contains(
            "already",
            await HostRun.Refused([
                "database",
                "copy",
                "--to",
                "PostgreSql",
                "--connection",
                AddressIn(back),
                .. onFiles,
            ])
        );
        await Installations.Drop(back);
    }

    [Fact]
    public async Task A_backup_is_brought_back_as_it_was()
    {
        var (file, fresh) = (Path.Combine(directory, "backup"), await Installations.Fresh());
        Assert.Contains("visits", await HostRun.Done(["database", "backup", file, .. original]));
        Assert.Contains("--replace", await HostRun.Refused(["database", "backup", file, .. original]));
        Assert.Contains("--replace", await HostRun.Refused(["database", "restore", file, .. original]));
        await HostRun.Done(["database", "restore", file, .. fresh]);
        Assert.Equal(await YearEnd(original), await YearEnd(fresh));
        await HostRun.Done(["database", "restore", file, "--replace", .. fresh]);

        await using (var whole = File.OpenWrite(file))
        {
            whole.SetLength(whole.Length / 2);
        }

        Assert.Contains("pg_restore", await HostRun.Refused(["database", "restore", file, "--replace", .. fresh]));
        Assert.Equal(await YearEnd(original), await YearEnd(fresh));
        await Installations.Drop(fresh);
    }

    [Fact]
    public async Task The_schemas_are_moved_by_whoever_decides_it_and_their_state_is_shown()
    {
        var fresh = await Installations.Fresh();
        Assert.Contains("database migrate", await HostRun.Refused(["assess", "rebuild", .. fresh]));
        Assert.Contains("Pending: visits", await HostRun.Done(["database", "status", .. fresh]));
        var script = await HostRun.Done(["database", "script", .. fresh]);
        Assert.Contains("IF NOT EXISTS", script);
        await HostRun.Done(["database", "migrate", .. fresh]);
        var status = await HostRun.Done(["database", "status", .. fresh]);
        Assert.DoesNotContain("Pending", status);
        // The cluster of these tests does not wait for its disk (fsync is off).
        Assert.Contains("fsync is off", status);
        Assert.Equal(script, await HostRun.Done(["database", "script", .. fresh]));
        await Installations.Drop(fresh);
    }

    private static string AddressIn(string[] settings) => settings[1]["--ConnectionStrings:Storage=".Length..];

    private static string[] Tables(string told) =>
        [.. told.Split('\n').Where(line => line.Contains(": ")).Order(StringComparer.Ordinal)];

    private static async Task<string> YearEnd(string[] settings)
    {
        await using var host = new TestHost.Second(settings);
        await host.InitializeAsync();
        return JsonSerializer.Serialize(
            await host.Data(Readme.YearEndQuery, new { town = 350824001000, year = 2026 }),
            Readable.Json
        );
    }
}
