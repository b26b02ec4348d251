using Commons.Measures;
using Graph.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>The administration commands, on SQLite.</summary>
public sealed class DatabaseTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("database-").FullName;

    private string Data => In("data");

    // Windows has no such file modes.
    private static UnixFileMode ModeOf(string path) =>
        OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

    private static void IsOwnersAlone(string folder)
    {
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var all = Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(all);
        Assert.All(all.Append(folder), path => Assert.True((ModeOf(path) & ~owner) == UnixFileMode.None, path));
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Outside_development_the_schemas_are_moved_by_whoever_decides_it()
    {
        Assert.Contains(
            "database migrate",
            await HostRun.Refused(["--urls=http://127.0.0.1:0", "--Auth:Authority=https://issuer.example", .. On(Data)])
        );
        Assert.Contains("database migrate", await HostRun.Refused(["assess", "rebuild", .. On(Data)]));
        Assert.False(Directory.Exists(Data), "Whoever only looks makes nothing.");

        var before = await HostRun.Done(["database", "status", .. On(Data)]);
        Assert.Contains("visits       Sqlite             0", before);
        Assert.Matches("Pending: visits [0-9]+_Initial", before);
        Assert.False(Directory.Exists(Data), "Whoever only looks makes nothing.");

        Assert.Contains("visits: ", await HostRun.Done(["database", "migrate", .. On(Data)]));
        Assert.DoesNotContain("Pending", await HostRun.Done(["database", "status", .. On(Data)]));
        Assert.DoesNotContain("visits: ", await HostRun.Done(["database", "migrate", .. On(Data)]));
        await HostRun.Done(["assess", "rebuild", .. On(Data)]);
    }

    [Fact]
    public async Task Data_is_for_its_owner_alone_and_files_that_others_could_read_are_closed()
    {
        await HostRun.Done(["database", "migrate", .. On(Data)]);
        IsOwnersAlone(Data);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(Data, "visits.db"), (UnixFileMode)0b110_100_100);
        }

        await HostRun.Done(["database", "migrate", .. On(Data)]);
        IsOwnersAlone(Data);
        Assert.NotEmpty(await HostRun.Done(["token", "--as", "cadre", "--environment=Development", .. On(Data)]));
        Assert.True(File.Exists(Path.Combine(Data, "development.key")));
        IsOwnersAlone(Data);
    }

    [Fact]
    public async Task The_script_begins_where_each_file_is()
    {
        var script = await HostRun.Done(["database", "script", .. On(Data)]);
        Assert.Contains("-- visits.db", script);
        Assert.Contains("CREATE TABLE \"Visits\"", script);
        await HostRun.Done(["database", "migrate", .. On(Data)]);
        Assert.DoesNotContain("CREATE TABLE", await HostRun.Done(["database", "script", .. On(Data)]));
    }

    [Fact]
    public async Task A_migration_that_is_broken_off_has_not_begun()
    {
        var script = await HostRun.Done(["database", "script", .. On(Data)]);
        var transactions = script.Split("BEGIN TRANSACTION;")[1..];
        Assert.NotEmpty(transactions);
        Assert.All(transactions, t => Assert.Single(t.Split("COMMIT;")[0].Split("INSERT INTO \"Migrations\"")[1..]));
        var between = transactions.Select(t => t.Split("COMMIT;")[1].Split("CREATE TABLE IF NOT EXISTS")[0]);
        Assert.All(between, rest => Assert.DoesNotContain(";", rest));
    }

    [Fact]
    public async Task A_backup_is_brought_back_as_it_was()
    {
        await Installations.CopyTo(Data);
        var backup = In("backup");
        Assert.Contains("visits.db", await HostRun.Done(["database", "backup", backup, .. On(Data)]));
        Assert.Contains("--replace", await HostRun.Refused(["database", "backup", backup, .. On(Data)]));
        await HostRun.Done(["database", "backup", backup, "--replace", .. On(Data)]);
        Assert.All(Directory.EnumerateFiles(backup), file => Assert.EndsWith(".db", file));

        await HostRun.Done(["database", "restore", backup, .. On(In("restored"))]);
        IsOwnersAlone(backup);
        IsOwnersAlone(In("restored"));
        Assert.Equal(await Content(Data, "one"), await Content(In("restored"), "two"));

        await Spoil(Data);
        Assert.Contains("--replace", await HostRun.Refused(["database", "restore", backup, .. On(Data)]));
        await HostRun.Done(["database", "restore", backup, "--replace", .. On(Data)]);
        Assert.Equal(await Content(In("restored"), "three"), await Content(Data, "four"));
    }

    [Fact]
    public async Task A_backup_that_is_taken_while_a_host_writes_is_of_one_moment()
    {
        var settings = await Installations.Take();
        await using (var host = new TestHost.Second(settings))
        {
            await host.InitializeAsync();
            var backup = HostRun.Done(["database", "backup", In("backup"), .. settings]);
            for (var i = 0; !backup.IsCompleted; i++)
            {
                await SomeVisit.Record(host, $"written-{i}");
                await host.Settle();
            }

            await backup;
        }

        // If the files were copied at different times, events delivered in between would be lost, and a rebuild would show it.
        await using (var restored = new TestHost.Second(On(In("backup"))))
        {
            await restored.InitializeAsync();
            await restored.Settle();
            var scores = await Scores(restored);
            await restored.Services.GetRequiredService<IScoreRebuilder>().AskAll(CancellationToken.None);
            await restored.Settle();
            Assert.Equal(await Scores(restored), scores);
        }

        await Installations.Drop(settings);
    }

    [Fact]
    public async Task A_damaged_backup_is_noticed_before_anything_is_overwritten()
    {
        await Installations.CopyTo(Data);
        await HostRun.Done(["database", "backup", In("backup"), .. On(Data)]);
        var before = await Content(Data, "before");
        await using (var file = File.OpenWrite(Path.Combine(In("backup"), "visits.db")))
        {
            file.Position = 20_000;
            file.Write(new byte[40_000]);
        }

        Assert.Contains(
            "visits.db",
            await HostRun.Refused(["database", "restore", In("backup"), "--replace", .. On(Data)])
        );
        Assert.Contains("none", await HostRun.Refused(["database", "restore", In("none"), "--replace", .. On(Data)]));
        Assert.Equal(before, await Content(Data, "after"));
    }

    [Fact]
    public async Task Nothing_is_copied_over_what_is_there()
    {
        await Installations.CopyTo(Data);
        Assert.Contains(
            "visits.Visits: ",
            await HostRun.Done(["database", "copy", "--to", "sqlite", "--directory", In("copy"), .. On(Data)])
        );
        Assert.Contains(
            "already",
            await HostRun.Refused(["database", "copy", "--to", "sqlite", "--directory", In("copy"), .. On(Data)])
        );
    }

    [Theory]
    [InlineData("ConnectionStrings:Storage is missing", "--Storage:Provider=PostgreSql")]
    [InlineData("ConnectionStrings:Storage is missing", "--Storage:Provider=SqlServer")]
    [InlineData("cannot be read", "--Storage:Provider=PostgreSql", "--ConnectionStrings:Storage=secret")]
    [InlineData("cannot be read", "--Storage:Provider=SqlServer", "--ConnectionStrings:Storage=Sever=x;Database=y")]
    [InlineData("names no database", "--Storage:Provider=SqlServer", "--ConnectionStrings:Storage=Server=x")]
    [InlineData("names no database", "--Storage:Provider=PostgreSql", "--ConnectionStrings:Storage=Host=x")]
    [InlineData("no replicas", "--ConnectionStrings:StorageReadOnly=Host=x")]
    [InlineData("Storage:Provider", "--Storage:Provider=Oracle")]
    [InlineData(
        "cannot be used",
        "--Storage:Provider=PostgreSql",
        "--ConnectionStrings:Storage=Host=127.0.0.1;Port=1;Database=x;Timeout=2"
    )]
    public async Task A_mistake_in_where_the_data_lies_is_said_in_one_line(string expected, params string[] settings) =>
        Assert.Contains(expected, await HostRun.Refused(["database", "status", .. settings]));

    [Theory]
    [InlineData("--to", "database", "copy")]
    [InlineData("--to", "database", "copy", "--to", "oracle")]
    [InlineData("--directory", "database", "copy", "--to", "sqlite")]
    [InlineData("--connection", "database", "copy", "--to", "sqlserver", "--directory", "x")]
    public async Task A_copy_says_what_it_needs(string expected, params string[] words) =>
        Assert.Contains(expected, await HostRun.Refused(words));

    // The keys stay in their folder wherever the data is moved.
    private string[] On(string data) =>
        [$"--Storage:Directory={data}", $"--Keys:Directory={Path.Combine(Data, "keys")}"];

    private string In(string name) => Path.Combine(directory, name);

    /// <summary>The row count and hash of every table, as a copy prints them.</summary>
    private async Task<string> Content(string data, string copy) =>
        await HostRun.Done(["database", "copy", "--to", "sqlite", "--directory", In(copy), .. On(data)]);

    private static async Task<string> Scores(TestHost host) =>
        (await host.Data(Readme.YearEndQuery, new { town = 350824001000, year = 2026 })).ToString();

    private static async Task Spoil(string data)
    {
        await using var visits = new SqliteConnection($"Data Source={Path.Combine(data, "visits.db")};Pooling=false");
        await visits.OpenAsync();
        await using var command = visits.CreateCommand();
        command.CommandText = "DELETE FROM VisitOfficials";
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }
}
