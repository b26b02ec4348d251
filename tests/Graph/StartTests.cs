using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Commons.Calendar;
using Commons.OrgUnits;
using Commons.Store;
using Graph.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>The program, started from the command line.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("start-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_said_in_one_line()
    {
        var file = Path.Combine(directory, "file");
        await File.WriteAllTextAsync(file, "");
        await Refused([], Path.Combine(file, "data"), "data folder");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await Refused(
            [$"--urls=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}", "--Demo:Enabled=false"],
            directory,
            "--urls"
        );
    }

    [Fact]
    public async Task A_newer_database_is_said_in_one_line()
    {
        await using (
            var visits = new SqliteConnection($"Data Source={Path.Combine(directory, "visits.db")};Pooling=false")
        )
        {
            await visits.OpenAsync();
            await using var command = visits.CreateCommand();
            command.CommandText =
                "CREATE TABLE Migrations (MigrationId TEXT PRIMARY KEY, ProductVersion TEXT); INSERT INTO Migrations VALUES ('29991231000000_Future', '99')";
            await command.ExecuteNonQueryAsync();
        }

        await Refused([], directory, "newer");
    }

    [Fact]
    public async Task A_setting_that_cannot_be_is_said_in_one_line()
    {
        await Refused(["--Demo:Enabled=perhaps"], directory, "perhaps");
        await Refused(["--urls=nowhere", "--Demo:Enabled=false"], directory, "nowhere");
    }

    [Fact]
    public async Task A_trusted_document_that_does_not_fit_the_schema_is_said_in_one_line()
    {
        var documents = Directory.CreateDirectory(Path.Combine(directory, "documents", "portal"));
        await File.WriteAllTextAsync(Path.Combine(documents.FullName, "old.graphql"), "{ colours { name } }");
        await Refused(
            [$"--Graph:Documents={documents.Parent!.FullName}", "--Demo:Enabled=false", "--urls=http://127.0.0.1:0"],
            Path.Combine(directory, "data"),
            "old.graphql"
        );
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_in_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(directory, "commons.db"), "this is no database, and never was one");
        await Refused([], directory, "database");
    }

    [Fact]
    public async Task An_unknown_command_is_said_in_one_line() => await Refused(["dance"], directory, "dance");

    [Fact]
    public async Task A_list_that_is_not_there_is_said_in_one_line() =>
        await Refused(["import", "divisions", Path.Combine(directory, "none.csv")], directory, "none.csv");

    [Fact]
    public async Task An_import_names_file_line_and_reason_and_keeps_the_good_rows()
    {
        var list = Path.Combine(directory, "list.csv");
        await File.WriteAllTextAsync(
            list,
            "code,name,level,parent_code\n990000000000,某省,province,\n99x000000000,坏行,city,990000000000\n990100000000,某市,city,990000000000\n"
        );
        var (code, output, errors) = await Run(["import", "divisions", list], directory);
        Assert.Equal(0, code);
        Assert.Contains("2 added", output);
        Assert.StartsWith("list.csv:3:", errors);
        var (_, again, _) = await Run(["import", "divisions", list], directory);
        Assert.Contains("nothing changed", again);
    }

    [Fact]
    public async Task The_schema_is_printed_as_it_is_committed()
    {
        var (_, output, _) = await Run(["schema", "export"], directory);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "schema.graphql")), output);
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await Installations.CopyTo(Path.Combine(directory, "data"));
        var before = Contents();
        await using (
            var app = Host.Application.Build([
                .. Installations.Settings(Path.Combine(directory, "data")),
                "--environment=Development",
            ])
        )
        {
            await app.Services.GetRequiredService<Host.Installation>().Prepare(CancellationToken.None);
        }

        SqliteConnection.ClearAllPools();
        Assert.Equal(before, Contents());

        string[] Contents() =>
            [
                .. Directory
                    .EnumerateFiles(Path.Combine(directory, "data"), "*.db")
                    .Order()
                    .Select(f => $"{Path.GetFileName(f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}"),
            ];
    }

    [Fact]
    public async Task Without_the_demonstration_the_registry_is_empty()
    {
        await using var app = Host.Application.Build([
            .. Installations.Settings(directory),
            "--environment=Development",
            "--Demo:Enabled=false",
        ]);
        await app.Services.GetRequiredService<Host.Installation>().Prepare(CancellationToken.None);
        await using var db = app.Services.GetRequiredService<IDbContextFactory<CommonsContext>>().CreateDbContext();
        Assert.Equal(0, await db.OrgUnits.CountAsync());
        Assert.NotEqual(0, await db.WorkdayExceptions.CountAsync());
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task Outside_Development_whoever_says_who_callers_are_must_be_named()
    {
        await Refused(["--Demo:Enabled=false"], directory, "Auth__Authority", "Production");
        await Refused(
            ["--Auth:Authority=https://login.example", "--Auth:DevelopmentKey=x"],
            directory,
            "DevelopmentKey",
            "Production"
        );
        await Refused(["--Auth:Authority=http://login.example"], directory, "https", "Production");
        await Refused(["token", "--as", "cadre"], directory, "Development", "Production");
    }

    private static async Task Refused(
        string[] arguments,
        string data,
        string expected,
        string environment = "Development"
    )
    {
        var (code, _, errors) = await Run(arguments, data, environment);
        Assert.NotEqual(0, code);
        Assert.Single(errors.Trim().Split('\n'));
        Assert.Contains(expected, errors);
    }

    private static Task<HostRun> Run(string[] arguments, string data, string environment = "Development") =>
        HostRun.Of([.. arguments, $"--environment={environment}", $"--Storage:Directory={data}"]);
}
