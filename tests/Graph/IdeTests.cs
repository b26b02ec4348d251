using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Graph.Http;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>The GraphiQL page, and the examples that it opens.</summary>
public sealed partial class IdeTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly string Examples = Path.Combine(Repository.Root, "src", "Ide", "examples");

    public static TheoryData<string> Titles => [.. Listed().Select(e => e.GetProperty("title").GetString()!)];

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql/ide/plain/index.html")]
    public async Task A_browser_gets_a_page_that_runs_nothing_but_files_of_the_host(string address)
    {
        using var page = await Browse(host, address);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-cache", page.Headers.CacheControl!.ToString());
        var html = await page.Content.ReadAsStringAsync();
        Assert.DoesNotMatch("<script(?![^>]* src=)|<style| style=| on[a-z]+=", html);
        var files = FileOf().Matches(html).Select(m => m.Groups["path"].Value).ToList();
        Assert.Contains(files, f => f.EndsWith(".js", StringComparison.Ordinal));
        Assert.Contains(files, f => f.EndsWith(".css", StringComparison.Ordinal));
        foreach (var path in files)
        {
            using var file = await host.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal(
                path.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : "text/css",
                file.Content.Headers.ContentType!.MediaType
            );
            Assert.Equal(
                path.Contains("/hashed/", StringComparison.Ordinal),
                file.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal)
            );
            Guarded(file);
        }

        Guarded(page);
    }

    [Fact]
    public void Where_GraphiQL_was_not_built_the_plain_page_takes_its_place()
    {
        var folder = Directory.CreateTempSubdirectory("ide-").FullName;
        Assert.Null(new Ide(folder).Page);
        var plain = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "plain")).FullName, "index.html");
        File.WriteAllText(plain, "");
        Assert.Equal(plain, new Ide(folder).Page);
        var built = Path.Combine(folder, "index.html");
        File.WriteAllText(built, "");
        Assert.Equal(built, new Ide(folder).Page);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_plain_page_says_how_to_get_GraphiQL()
    {
        using var page = await Browse(host, "/graphql/ide/plain/index.html");
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("请安装 Node.js", html, StringComparison.Ordinal);
        Assert.Contains("install Node.js", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Each_example_is_answered(string title)
    {
        var example = Listed().Single(e => e.GetProperty("title").GetString() == title);
        var query = Document(example, "document");
        var variables = example.GetProperty("variables").GetRawText();
        if (example.TryGetProperty("ids", out _))
        {
            foreach (var found in (await host.Data(Document(example, "ids"))).EnumerateObject())
            {
                var id = found.Value.GetProperty("id").GetString();
                variables = variables.Replace($"{{{found.Name}}}", id, StringComparison.Ordinal);
            }
        }

        var answer = await host.Send(query, JsonDocument.Parse(variables).RootElement);
        if (query.Contains("\nsubscription ", StringComparison.Ordinal))
        {
            // The document is valid; the only error is that it was not sent as a subscription.
            var error = answer.GetProperty("errors")[0];
            Assert.Equal("STREAM_NEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
            return;
        }

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var field = answer.GetProperty("data").EnumerateObject().Single().Value;
        Assert.Equal(JsonValueKind.Object, field.ValueKind);
        Assert.False(field.TryGetProperty("errors", out var refused) && refused.ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public void The_first_example_is_the_year_end_query_of_the_readme() =>
        Assert.Equal(Readme.YearEndQuery, Document(Listed()[0], "document"));

    private static List<JsonElement> Listed() =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(Examples, "examples.json"))).RootElement.EnumerateArray()];

    private static string Document(JsonElement example, string name) =>
        File.ReadAllText(Path.Combine(Examples, example.GetProperty(name).GetString()!));

    private static Task<HttpResponseMessage> Browse(TestHost host, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        return host.Http.SendAsync(request);
    }

    private static void Guarded(HttpResponseMessage response)
    {
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [GeneratedRegex("(?:src|href)=\"(?<path>/graphql/ide/[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileOf();

    /// <summary>A host as in production.</summary>
    public sealed class Unadorned : TestHost
    {
        protected override IEnumerable<string> Settings => ["--environment=Production"];

        protected override IReadOnlyList<string> Accounts => ["--Auth:Authority=https://login.example.org"];
    }

    /// <summary>Outside development no page is served.</summary>
    public sealed class Elsewhere(Unadorned host) : IClassFixture<Unadorned>
    {
        [Fact]
        public async Task Outside_development_there_is_no_page_and_none_of_its_files()
        {
            using var page = await Browse(host, "/graphql");
            Assert.NotEqual("text/html", page.Content.Headers.ContentType?.MediaType);
            using var file = await Browse(host, "/graphql/ide/plain/index.html");
            Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        }
    }
}
