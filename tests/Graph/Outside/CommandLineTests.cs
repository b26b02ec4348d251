using System.Diagnostics;
using Graph.Tests.Hosting;

namespace Graph.Tests.Outside;

/// <summary>The help and the errors of the command line; neither starts anything.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("command-line-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Theory]
    [InlineData("--help", "database")]
    [InlineData("-h", "registrar")]
    [InlineData("--version", "1.")]
    [InlineData("database --help", "restore")]
    [InlineData("database backup --help", "--replace")]
    [InlineData("registrar appoint --help", "NUMBER")]
    public async Task Help_and_version_are_printed_and_nothing_is_made(string words, string expected)
    {
        Assert.Contains(expected, await HostRun.Done([.. words.Split(' '), $"--Storage:Directory={Data}"]));
        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("dance", "dance")]
    [InlineData("database dance", "dance")]
    [InlineData("database backup", "backup")]
    [InlineData("database migrate now", "now")]
    [InlineData("health sideways", "sideways")]
    [InlineData("token", "--as")]
    [InlineData("--frobnicate=1", "--frobnicate")]
    [InlineData("--frobnicate 1", "--frobnicate")]
    [InlineData("--Strorage:Provider=Sqlite", "Storage")]
    [InlineData("database migrate --url=http://localhost:1", "--urls")]
    [InlineData("--Graph:MaxDepth=lots", "'lots'; it must be a whole number")]
    [InlineData("--urls=localhost", "Urls cannot be 'localhost'")]
    [InlineData("--Auth:Authority=http://login.example", "Auth:Authority cannot be 'http://login.example'")]
    [InlineData("--Auth:Authority=login.example --Auth:RequireHttps=false", "Auth:Authority cannot be 'login.example'")]
    [InlineData("--Graph:Origins=https://portal.example/page", "https://portal.example/page")]
    public async Task What_is_not_known_is_said_in_one_line_and_nothing_is_made(string words, string expected)
    {
        Assert.Contains(
            expected,
            await HostRun.Refused([.. words.Split(' '), $"--Storage:Directory={Data}", "--environment=Development"])
        );
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Where_a_wrong_setting_came_from_is_said()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [HostProcess.Program, "database", "status", $"--Storage:Directory={Data}"]
        )
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        start.Environment["Graph__MaxCost"] = "lots";
        start.Environment["Urls"] = "localhost";
        start.Environment["Auth__Authority"] = "http://login.example";
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        Assert.Contains("'lots'", errors);
        Assert.Contains("It comes from the environment variable Graph__MaxCost.", errors);
        Assert.Contains("It comes from the environment variable Urls.", errors);
        Assert.Contains("It comes from the environment variable Auth__Authority.", errors);
    }

    [Fact]
    public async Task An_import_of_which_no_row_can_be_taken_fails()
    {
        var list = Path.Combine(directory, "list.csv");
        await File.WriteAllTextAsync(list, "code,name,level,parent_code\n99x,坏行,city,\n");
        var run = await HostRun.Of(
            "import",
            "divisions",
            list,
            $"--Storage:Directory={Data}",
            "--environment=Development"
        );
        Assert.Equal(1, run.Code);
        Assert.Contains("list.csv:2", run.Errors, StringComparison.Ordinal);
        Assert.Contains("No row", run.Errors, StringComparison.Ordinal);
    }

    private string Data => Path.Combine(directory, "data");
}
