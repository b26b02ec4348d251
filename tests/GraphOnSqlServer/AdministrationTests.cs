using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>The administration commands on a real SQL Server. Skipped unless TEST_SQLSERVER is set.</summary>
public sealed class AdministrationTests : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("moving-").FullName;
    private string[] original = [];

    public async Task InitializeAsync() => original = await Installations.Take();

    public async Task DisposeAsync()
    {
        Directory.Delete(directory, recursive: true);
        await Installations.Drop(original);
    }

    [Fact]
    public async Task An_installation_moves_to_files_and_back_and_answers_the_same()
    {
        var (files, back) = (Path.Combine(directory, "data"), await Installations.Fresh());
        await HostRun.Done(["database", "copy", "--to", "Sqlite", "--directory", files, .. original]);
        string[] onFiles = [$"--Storage:Directory={files}", original[2]];
        string[] copy =
        [
            "database",
            "copy",
            "--to",
            "SqlServer",
            "--connection",
            Installations.AddressIn(back),
            .. onFiles,
        ];
        await HostRun.Done(copy);
        var expected = await YearEnd(original);
        Assert.Equal(expected, await YearEnd(onFiles));
        Assert.Equal(expected, await YearEnd([.. back[..2], original[2]]));
        Assert.Contains("already", await HostRun.Refused(copy));
        await Installations.Drop(back);
    }

    [Fact]
    public async Task A_backup_is_kept_until_the_next_is_whole_and_is_brought_back_as_it_was()
    {
        var name = Installations.NameIn(original);
        // A name without a path is a file in the server's own backup folder, which may already contain a file of that name.
        var file = $"{name}.bak";
        await HostRun.Done(["database", "backup", file, .. original]);
        Assert.Contains("--replace", await HostRun.Refused(["database", "backup", file, .. original]));
        await HostRun.Done(["database", "backup", file, "--replace", .. original]);

        var expected = await YearEnd(original);
        Assert.Contains("--replace", await HostRun.Refused(["database", "restore", file, .. original]));
        var fresh = await Installations.Fresh();
        await HostRun.Done(["database", "restore", file, .. fresh]);
        Assert.Equal(expected, await YearEnd([.. fresh[..2], original[2]]));
        await HostRun.Done(["database", "restore", file, "--replace", .. fresh]);
        Assert.Equal(expected, await YearEnd([.. fresh[..2], original[2]]));

        var empty = await Installations.MadeByAnAdministrator();
        await HostRun.Done(["database", "restore", file, .. empty]);
        Assert.Equal(expected, await YearEnd([.. empty[..2], original[2]]));

        // A failed restore leaves the database accessible to all users.
        Assert.Contains(
            "SQL Server",
            await HostRun.Refused(["database", "restore", "no-such.bak", "--replace", .. fresh])
        );
        Assert.Equal(expected, await YearEnd([.. fresh[..2], original[2]]));
        await Installations.Drop(fresh);
        await Installations.Drop(empty);
    }

    [Fact]
    public async Task The_recovery_model_is_shown_and_a_log_that_waits_for_a_backup_is_advised_on()
    {
        Assert.Contains("Recovery model: SIMPLE", await HostRun.Done(["database", "status", .. original]));
        var name = Installations.NameIn(original);
        await Installations.Run(original, $"ALTER DATABASE [{name}] SET RECOVERY FULL");
        Assert.Contains("Recovery model: FULL", await HostRun.Done(["database", "status", .. original]));
        // After the first backup the server keeps the log; our backup is copy-only and starts no chain.
        await Installations.Run(original, $"BACKUP DATABASE [{name}] TO DISK = N'{name}-chain.bak' WITH INIT, FORMAT");
        await Installations.Run(original, "CREATE TABLE dbo.Filler (Id int); DROP TABLE dbo.Filler; CHECKPOINT");
        Assert.Contains("log", await HostRun.Done(["database", "status", .. original]));
        await HostRun.Done(["database", "backup", $"{name}-copy.bak", .. original]);
    }

    [Fact]
    public async Task The_script_may_be_run_twice_and_status_finds_nothing_pending_after_it()
    {
        var fresh = await Installations.MadeByAnAdministrator();
        Assert.Contains("Pending: visits", await HostRun.Done(["database", "status", .. fresh]));
        var script = await HostRun.Done(["database", "script", .. fresh]);
        for (var time = 0; time < 2; time++)
        {
            foreach (var batch in Batches(script))
            {
                await Installations.Run(fresh, batch);
            }
        }

        var status = await HostRun.Done(["database", "status", .. fresh]);
        Assert.DoesNotContain("Pending", status);
        // The script has given the database the same settings as the program does.
        Assert.DoesNotContain("READ_COMMITTED_SNAPSHOT", status);
        Assert.DoesNotContain("ALLOW_SNAPSHOT", status);
        await Installations.Drop(fresh);
    }

    [Fact]
    public async Task A_database_that_is_offline_is_not_taken_for_a_missing_one()
    {
        await Installations.Switch(original, on: false);
        Assert.Contains("cannot be used", await HostRun.Refused(["database", "migrate", .. original]));
        await Installations.Switch(original, on: true);
    }

    // Handles the commands of sqlcmd, and a transaction over several batches, as sqlcmd does.
    private static IEnumerable<string> Batches(string script)
    {
        var lines = script.Split('\n').Where(line => !line.StartsWith(':')).ToList();
        var text = string.Join('\n', lines).Replace("$(SqlcmdMode)", "on", StringComparison.Ordinal);
        return text.Split("\nGO\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(batch => batch is not ("BEGIN TRANSACTION;" or "COMMIT;"));
    }

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
