using System.Diagnostics;
using System.Net;
using Graph.Tests.Hosting;

namespace Graph.Tests.Trouble;

/// <summary>SQLite files that are temporarily read-only, or missing, while a host serves and is not restarted.</summary>
public sealed class FileTests
{
    [ServiceFact]
    public async Task Files_that_may_only_be_read_are_read_until_they_may_be_written_again()
    {
        var directory = Directory.CreateTempSubdirectory("read-only-").FullName;
        var (app, data) = (Path.Combine(directory, "app"), Path.Combine(directory, "data"));
        await Published.To(app);
        await Installations.CopyTo(data);
        await Set("-R", "a+rwX", directory);
        await Set(["a-w", .. Directory.GetFiles(data, "*.db*")]);
        await using var issuer = await Issuer.Start();

        // As a user to whom file permissions apply; root ignores them.
        await using (var host = HostProcess.Start(port => Start(app, data, issuer, port)))
        {
            host.SignIn(issuer.Token(Issuer.Of("WP0001")));
            await host.Serving();
            var asking = await Asking.Of(host.Http);
            var before = await Asking.Count(host.Http);

            // Several at once, so that several connections meet the read-only files.
            var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => asking.Visit(host.Http, $"{i}")));
            Assert.All(told, one => Assert.Equal(Told.SentAway("STORAGE_READ_ONLY"), one));
            Assert.Equal(before, await Asking.Count(host.Http));
            Assert.Equal(HttpStatusCode.OK, await Ready(host.Http));

            await Set(["a+w", .. Directory.GetFiles(data, "*.db*")]);
            for (var i = 0; i < 8; i++)
            {
                var carriedOut = await asking.Visit(host.Http, $"{i}");
                Assert.True(carriedOut.Id is not null, $"{carriedOut}");
            }

            Assert.Equal(before + 8, await Asking.Count(host.Http));
            Assert.True(host.Output.Count < 20, string.Join('\n', host.Output));
        }

        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_not_where_it_was_is_missed_until_it_is_back()
    {
        var installation = await Installations.Take();
        var data = installation[0].Split('=')[1];
        await using (var host = new TestHost.Second(installation))
        {
            await host.InitializeAsync();
            var asking = await Asking.Of(host.Http);
            Assert.NotNull((await asking.Visit(host.Http, "before")).Id);
            var before = await Asking.Count(host.Http);

            var elsewhere = Directory.CreateDirectory(Path.Combine(data, "elsewhere")).FullName;
            Move(data, elsewhere);
            Assert.Equal(Told.SentAway("STORAGE_UNAVAILABLE"), await asking.Visit(host.Http, "away"));
            using (var query = await host.Http.GetAsync("/graphql?query={visits(first:1){nodes{id}}}"))
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, query.StatusCode);
            }

            await Eventually.Holds(async () => await Ready(host.Http) == HttpStatusCode.ServiceUnavailable);
            await host.Data("{ petitions(first: 0) { totalCount } }");
            Assert.False(File.Exists(Path.Combine(data, "visits.db")), "Nothing empty takes its place.");

            Move(elsewhere, data);
            Assert.NotNull((await asking.Visit(host.Http, "away")).Id);
            Assert.Equal(before + 1, await Asking.Count(host.Http));
            await Eventually.Holds(async () => await Ready(host.Http) == HttpStatusCode.OK);
        }

        await Installations.Drop(installation);
    }

    [Fact]
    public async Task What_is_acknowledged_after_a_file_was_replaced_is_in_the_file_that_is_there()
    {
        var installation = await Installations.Take();
        var data = installation[0].Split('=')[1];
        var copy = Path.Combine(data, "copy");
        await HostRun.Done(["database", "backup", copy, .. installation]);
        await using (var host = new TestHost.Second(installation))
        {
            await host.InitializeAsync();
            var asking = await Asking.Of(host.Http);
            var before = await Asking.Count(host.Http);
            Assert.NotNull((await asking.Visit(host.Http, "in the old one")).Id);

            Move(data, Directory.CreateDirectory(Path.Combine(data, "elsewhere")).FullName);
            File.Copy(Path.Combine(copy, "visits.db"), Path.Combine(data, "visits.db"));
            Assert.NotNull((await asking.Visit(host.Http, "in the new one")).Id);
            Assert.Equal(before + 1, await Asking.Count(host.Http));
        }

        await using (var next = new TestHost.Second(installation))
        {
            await next.InitializeAsync();
            var asking = await Asking.Of(next.Http);
            var visits = await Asking.Count(next.Http);
            Assert.NotNull((await asking.Visit(next.Http, "in the new one")).Id);
            Assert.Equal(visits, await Asking.Count(next.Http));
        }

        await Installations.Drop(installation);
    }

    private static void Move(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "visits.db*"))
        {
            File.Move(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private static async Task<HttpStatusCode> Ready(HttpClient client)
    {
        using var answer = await client.GetAsync("/health/ready");
        return answer.StatusCode;
    }

    private static async Task Set(params string[] mode) => Assert.Equal((0, ""), await Published.Run("chmod", mode));

    private static ProcessStartInfo Start(string app, string data, Issuer issuer, int port)
    {
        string[] command =
        [
            .. Published.AsNobody,
            "dotnet",
            Path.Combine(app, "Host.dll"),
            .. Installations.Settings(data),
            .. issuer.Settings,
            HostProcess.UrlsOf(port),
        ];
        var start = new ProcessStartInfo(command[0], command[1..]);
        start.Environment["HOME"] = "/nowhere";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }
}
