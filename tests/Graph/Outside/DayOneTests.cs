using System.Net.Http.Json;
using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests.Outside;

/// <summary>An installation in production from its first day: an empty database, a list of divisions, one person.</summary>
public sealed class DayOneTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("day-one-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [ServiceFact]
    public async Task The_first_registrar_is_appointed_by_a_verb_and_enters_everybody_else_in_the_graph()
    {
        await using var issuer = await Issuer.Start();
        string[] settings = [.. Installations.Settings(directory), .. issuer.Settings, "--environment=Production"];
        Assert.Contains("up to date", await HostRun.Done(["database", "migrate", .. settings]));
        Assert.Contains(
            "import divisions",
            await HostRun.Refused(["registrar", "appoint", "R1", "钟建国", "990000000000", .. settings])
        );

        var list = Path.Combine(directory, "list.csv");
        await File.WriteAllTextAsync(list, "code,name,level,parent_code\n990000000000,某省,province,\n");
        await HostRun.Done(["import", "divisions", list, .. settings]);
        Assert.Contains(
            "R1",
            await HostRun.Done(["registrar", "appoint", "R1", "钟建国", "990000000000", .. settings])
        );
        // The command creates only the first account.
        Assert.Contains(
            "in post already",
            await HostRun.Refused(["registrar", "appoint", "R2", "林文华", "990000000000", .. settings])
        );

        await using var host = HostProcess.Start(settings);
        await host.Serving();
        host.SignIn(issuer.Token(Issuer.Of("R1")));
        var me = (await Ask(host, "{ me { name posts { kind unitCode } official { name } } }")).GetProperty("me");
        Assert.Equal("钟建国", me.GetProperty("official").GetProperty("name").GetString());
        Assert.Equal("REGISTRAR", me.GetProperty("posts")[0].GetProperty("kind").GetString());
        var entered = await Ask(
            host,
            "mutation { enterOfficial(input: { number: \"C1\", name: \"李海\" }) { official { number } errors { __typename } } }"
        );
        Assert.Equal(
            "C1",
            entered.GetProperty("enterOfficial").GetProperty("official").GetProperty("number").GetString()
        );
    }

    private static async Task<JsonElement> Ask(HostProcess host, string query)
    {
        using var answer = await host.Http.PostAsJsonAsync("/graphql", new { query });
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(json.TryGetProperty("errors", out var errors), errors.ToString());
        return json.GetProperty("data");
    }
}
