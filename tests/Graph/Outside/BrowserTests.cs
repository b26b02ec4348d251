using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;
using Graph.Tests.Hosting;
using Servers;

namespace Graph.Tests.Outside;

/// <summary>What pages in browsers may do: pages of the graph's own site, also behind a proxy, and of configured sites.</summary>
public sealed partial class BrowserTests(BrowserTests.NamingHost host) : IClassFixture<BrowserTests.NamingHost>
{
    private const string Portal = "https://portal.county.example";

    [Fact]
    public async Task A_page_of_a_named_site_may_read_answers_and_one_of_another_site_may_not()
    {
        Assert.Equal(Portal, await Allowed(host.Http, Portal));
        Assert.Null(await Allowed(host.Http, "https://elsewhere.example"));
        Assert.Null(await Allowed(host.Http, $"{Portal}.evil.example"));

        using var asked = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        asked.Headers.Add("Origin", Portal);
        asked.Headers.Add("Access-Control-Request-Method", "POST");
        asked.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        using var answer = await host.Http.SendAsync(asked);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("authorization,content-type", answer.Headers.GetValues("Access-Control-Allow-Headers").Single());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Where_no_site_is_named_no_page_of_another_may_read_answers()
    {
        await using var closed = new TestHost.Own();
        await closed.InitializeAsync();
        Assert.Null(await Allowed(closed.Http, Portal));
    }

    [Fact]
    public async Task A_socket_is_opened_by_pages_of_the_own_site_and_of_a_named_one()
    {
        var own = host.Http.BaseAddress!;
        Assert.True(await Opens(own, Portal));
        Assert.True(await Opens(own, own.GetLeftPart(UriPartial.Authority)));
        Assert.False(await Opens(own, "https://elsewhere.example"));
        Assert.False(await Opens(own, $"http://127.0.0.1:{own.Port + 1}"));
    }

    [NginxFact]
    public async Task Behind_a_proxy_on_a_port_of_its_own_the_page_of_that_port_opens_a_socket()
    {
        // The configuration in operations.md, verbatim.
        var location = Location()
            .Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "docs", "operations.md")))
            .Groups["text"]
            .Value.Replace("127.0.0.1:5080", $"127.0.0.1:{host.Http.BaseAddress!.Port}", StringComparison.Ordinal);
        await using var nginx = await Nginx.Start(port => $"server {{ listen 127.0.0.1:{port};\n{location} }}");
        var proxy = new Uri($"http://127.0.0.1:{nginx.Port}");
        Assert.True(await Opens(proxy, proxy.GetLeftPart(UriPartial.Authority)));
        Assert.False(await Opens(proxy, "http://127.0.0.1"));
        Assert.False(await Opens(proxy, "https://elsewhere.example"));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task An_answer_is_compressed_for_whoever_accepts_that(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={visits(first:50){nodes{summary}}}");
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        request.Headers.Add("GraphQL-Preflight", "1");
        using var answer = await host.Http.SendAsync(request);
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        using var plain = await host.Http.GetAsync("/graphql?query={__typename}");
        Assert.Empty(plain.Content.Headers.ContentEncoding);
    }

    private static async Task<string?> Allowed(HttpClient http, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { query = "{ __typename }" }),
        };
        request.Headers.Add("Origin", origin);
        using var answer = await http.SendAsync(request);
        return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }

    private static async Task<bool> Opens(Uri site, string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(new UriBuilder(site) { Scheme = "ws", Path = "/graphql" }.Uri, default);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }

    [GeneratedRegex("(?<text>location / \\{.*?\\n\\})", RegexOptions.Singleline, 1000)]
    private static partial Regex Location();

    /// <summary>A host that accepts requests from the pages of one other site.</summary>
    public sealed class NamingHost : TestHost
    {
        protected override IEnumerable<string> Settings => [.. base.Settings, $"--Graph:Origins={Portal}"];
    }
}

/// <summary>A test with a real proxy in front of the host.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NginxFactAttribute : Xunit.FactAttribute
{
    public NginxFactAttribute() => Skip = Nginx.Program is null ? "There is no nginx on this machine." : null;
}
