using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Graph.Tests.Hosting;
using Kernel.Settings;
using Microsoft.Extensions.DependencyInjection;
using YamlDotNet.Serialization;

namespace Graph.Tests.Outside;

/// <summary>The content of the container image, run with its command, as far as that can be tested without a container engine.</summary>
public sealed partial class ContainerTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "Host", "container");

    // A private mount namespace, which an unprivileged user gets together with a private user namespace.
    private static readonly string[] Apart = Environment.IsPrivilegedProcess
        ? ["--mount"]
        : ["--mount", "--map-root-user"];

    // Everything is readable, and only the data folder is writable.
    private const string Confined = """
        if [ "$apart" = yes ]; then mount --bind "$data" "$data" && mount -o remount,bind,ro / || exit 90; fi
        chmod -R a-w "$app" 2>/dev/null
        as=""
        [ "$root" = yes ] &&
            as="setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs"
        $as touch "$app/written" 2>/dev/null && exit 91
        exec $as dotnet "$app/Host.dll" "$@"
        """;

    [ServiceFact]
    public async Task The_published_folder_runs_as_nobody_on_a_disk_that_cannot_be_written_to()
    {
        var directory = Directory.CreateTempSubdirectory("published-").FullName;
        try
        {
            var (app, data) = (Path.Combine(directory, "app"), Path.Combine(directory, "data"));
            await Published.To(app);
            Directory.CreateDirectory(data);
            Assert.Equal(0, (await Published.Run("chmod", "777", directory, data)).Code);
            var apart = (await Published.Run("unshare", [.. Apart, "true"])).Code == 0;
            await using (var migration = HostProcess.Start(_ => Confine(app, data, apart, "database", "migrate")))
            {
                Assert.Equal(0, await migration.Exit());
            }

            await using var process = HostProcess.Start(port => Confine(app, data, apart, HostProcess.UrlsOf(port)));
            await process.Serving();

            Assert.NotEqual("0", await OwnerOf(process.Id));
            using var answer = await process.Http.PostAsJsonAsync("/graphql", new { query = "{ __typename }" });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotEmpty(Directory.GetFiles(data, "*.db"));
            var urls = HostProcess.UrlsOf(process.Http.BaseAddress!.Port);
            Assert.Equal(0, (await Published.Run("dotnet", [Path.Combine(app, "Host.dll"), "health", urls])).Code);

            await process.Terminate();
            Assert.Equal(0, await process.Exit());
            var (code, said) = await Published.Run("dotnet", [Path.Combine(app, "Host.dll"), "health", "ready", urls]);
            Assert.Equal(1, code);
            Assert.Contains("There is no answer", said, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Theory]
    [InlineData("compose.postgresql.yaml", "PostgreSql")]
    [InlineData("compose.sqlserver.yaml", "SqlServer")]
    public void A_compose_file_says_nothing_that_the_host_does_not_read(string file, string provider)
    {
        var services = Map(Parsed(file)["services"]);
        var host = Map(services["host"]);
        var settings = Map(host["environment"]);
        Assert.Equal(provider, settings["Storage__Provider"]);
        Assert.All(settings.Keys, name => Assert.Contains(name, Known(), StringComparer.Ordinal));
        Assert.All(
            new[] { host, Map(services["migrate"]) },
            service =>
            {
                Assert.Equal("1654:1654", service["user"]);
                Assert.Equal("true", service["read_only"]);
                Assert.True(
                    File.Exists(
                        Path.GetFullPath(
                            Path.Combine(
                                Folder,
                                Text(service["build"], "context"),
                                Text(service["build"], "dockerfile")
                            )
                        )
                    )
                );
            }
        );
        Assert.Equal(["CMD", "dotnet", "Host.dll", "health", "ready"], (List<object>)Map(host["healthcheck"])["test"]);
        Assert.Contains("database", services.Keys);
    }

    [Fact]
    public void The_container_file_copies_what_is_there_and_sets_what_is_read()
    {
        var text = File.ReadAllText(Path.Combine(Folder, "Containerfile"));
        var copied = Copied().Matches(text).SelectMany(m => m.Groups["what"].Value.Split(' '));
        Assert.All(copied, what => Assert.True(Path.Exists(Path.Combine(Repository.Root, what)), what));
        var names = Setting()
            .Matches(text)
            .Select(m => m.Groups["name"].Value)
            // Variables of the runtime are not ours.
            .Where(n => !n.StartsWith("DOTNET", StringComparison.Ordinal));
        Assert.All(names, name => Assert.Contains(name, Known(), StringComparer.Ordinal));
        Assert.Contains("\nUSER 1654\n", text, StringComparison.Ordinal);
        // In an image without ICU no host starts, and its variable would not change that (CultureTests).
        var runs = text.Split('\n').Last(line => line.StartsWith("FROM ", StringComparison.Ordinal));
        Assert.True(
            !runs.Contains("chiseled") && !runs.Contains("alpine") || runs.EndsWith("-extra", StringComparison.Ordinal),
            runs
        );
        Assert.Contains($"\"{Path.GetFileName(HostProcess.Program)}\"", text, StringComparison.Ordinal);
    }

    /// <summary>The settings that the host reads, as environment variables.</summary>
    private static IEnumerable<string> Known() =>
        Host
            .Application.Build(["--Storage:Directory=never"])
            .Services.GetServices<SettingsSection>()
            .SelectMany(section => section.Options.GetProperties().Select(p => $"{section.Name}__{p.Name}"))
            .Append("ConnectionStrings__Storage")
            .Append("Urls");

    private static Dictionary<object, object> Parsed(string file) =>
        new DeserializerBuilder()
            .Build()
            .Deserialize<Dictionary<object, object>>(
                new YamlDotNet.Core.MergingParser(
                    new YamlDotNet.Core.Parser(new StringReader(File.ReadAllText(Path.Combine(Folder, file))))
                )
            );

    private static Dictionary<string, object> Map(object node) =>
        ((Dictionary<object, object>)node).ToDictionary(p => (string)p.Key, p => p.Value, StringComparer.Ordinal);

    private static string Text(object node, string key) => (string)Map(node)[key];

    private static ProcessStartInfo Confine(string app, string data, bool apart, params string[] words)
    {
        string[] settings =
        [
            .. words,
            HostProcess.SomeIssuer,
            "--Demo:Enabled=false",
            $"--Storage:Directory={data}",
            $"--Keys:Directory={Path.Combine(data, "keys")}",
        ];
        string[] command = ["sh", "-c", Confined, "sh", .. settings];
        var start = apart
            ? new ProcessStartInfo("unshare", [.. Apart, .. command])
            : new ProcessStartInfo(command[0], command[1..]);
        start.Environment["app"] = app;
        start.Environment["data"] = data;
        start.Environment["root"] = Environment.IsPrivilegedProcess ? "yes" : "no";
        start.Environment["apart"] = apart ? "yes" : "no";
        start.Environment["HOME"] = "/nowhere";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private static async Task<string> OwnerOf(int process) =>
        (await File.ReadAllLinesAsync($"/proc/{process}/status"))
            .First(l => l.StartsWith("Uid:", StringComparison.Ordinal))
            .Split('\t')[1];

    [GeneratedRegex(@"^COPY (?<what>[^-].*) \S+$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Copied();

    [GeneratedRegex(@"^(ENV|   ) (?<name>\w+)=", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setting();
}
