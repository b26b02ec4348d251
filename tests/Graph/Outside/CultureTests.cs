using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests.Outside;

/// <summary>No answer, message or table depends on the culture of the host's machine.</summary>
public sealed class CultureTests
{
    private static readonly string[] Operations =
    [
        Readme.YearEndQuery,
        "{ officials(first: 40, order: [{ name: ASC }]) { nodes { number name } } }",
        "{ households(first: 50, order: [{ code: DESC }]) { nodes { code } } }",
        "{ petitions(first: 40, order: [{ receivedOn: ASC }]) { nodes { number state receivedOn } } }",
        "{ visits(first: 30, order: [{ visitedOn: DESC }]) { nodes { visitedOn purpose } } }",
        "{ visits(first: 5000) { nodes { id } } }",
        "mutation($unit: ID!) { draftScheme(input: { year: 2027, kind: COMMUNITY, unitId: $unit, name: \"İi\", indicators: [{ code: \"V04\", weight: 12.5 }] }) { scheme { id } errors { ... on Error { code message } } } }",
    ];

    private static readonly Lazy<Task<string>> Invariant = new(() => Said("C"));

    /// <summary>SQL Server's driver requires ICU; it is present, and no setting of the machine disables it.</summary>
    [Fact]
    public void The_host_runs_with_cultures()
    {
        using var settings = JsonDocument.Parse(
            File.ReadAllText(Path.ChangeExtension(HostProcess.Program, ".runtimeconfig.json"))
        );
        var properties = settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");
        Assert.False(properties.GetProperty("System.Globalization.Invariant").GetBoolean());
    }

    [Theory]
    [InlineData("zh_CN.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("th_TH.UTF-8")]
    public async Task What_a_host_says_is_the_same_under_every_culture(string culture) =>
        Assert.Equal(await Invariant.Value, await Said(culture));

    private static async Task<string> Said(string culture)
    {
        var directory = Directory.CreateTempSubdirectory("culture-").FullName;
        try
        {
            await Installations.CopyTo(directory);
            string[] settings = [.. Installations.Settings(directory), "--environment=Development"];
            await using var host = HostProcess.Start(port => Start([.. settings, HostProcess.UrlsOf(port)], culture));
            await host.Serving();
            var said = new List<string>();
            host.SignIn((await Run(["token", "--as", "assessment", .. settings], culture)).Trim());
            var unit = await Ask("{ orgUnit(code: 350824001000) { id } }", new { });
            using var found = JsonDocument.Parse(unit);
            var id = found.RootElement.GetProperty("data").GetProperty("orgUnit").GetProperty("id").GetString();
            foreach (var query in Operations)
            {
                said.Add(
                    await Ask(
                        query,
                        new
                        {
                            town = 350824001000,
                            year = 2026,
                            unit = id,
                        }
                    )
                );
            }

            // A number in a message, and one in a refusal.
            Assert.Contains("12.5", said[^1], StringComparison.Ordinal);
            Assert.Contains("PAGING_INVALID", said[^2], StringComparison.Ordinal);
            Assert.All(said.SkipLast(2), text => Assert.DoesNotContain("\"errors\"", text, StringComparison.Ordinal));
            // The size of a file depends on other writes; its thousands separator does not.
            Assert.Matches(
                "visits +Sqlite .* [0-9]+,[0-9]{3}\n",
                await Run(["database", "status", .. settings], culture)
            );
            said.Add(await Run(["retention", "status", .. settings], culture));
            return string.Join('\n', said);

            async Task<string> Ask(string query, object variables)
            {
                using var answer = await host.Http.PostAsJsonAsync("/graphql", new { query, variables });
                return await answer.Content.ReadAsStringAsync();
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<string> Run(string[] words, string culture)
    {
        var start = Start(words, culture);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private static ProcessStartInfo Start(IEnumerable<string> words, string culture)
    {
        var start = new ProcessStartInfo("dotnet", [HostProcess.Program, .. words]);
        start.Environment["LC_ALL"] = culture;
        return start;
    }
}
