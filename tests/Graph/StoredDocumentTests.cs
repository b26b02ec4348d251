using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>Documents named by their hash.</summary>
public sealed class StoredDocumentTests(TestHost host, StoredDocumentTests.TrustingHost trusting)
    : IClassFixture<TestHost>,
        IClassFixture<StoredDocumentTests.TrustingHost>
{
    private static readonly string YearEnd = File.ReadAllText(
        Path.Combine(Repository.Root, "src/Host/documents/county-portal/year-end.graphql")
    );

    [Fact]
    public async Task A_document_is_registered_once_and_then_named()
    {
        const string query = "{ officials(first: 1) { totalCount } }";
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", CodeOf(await Ask(host, null, Hash(query))));
        var first = await Ask(host, query, Hash(query));
        var named = await Ask(host, null, Hash(query));
        Assert.Equal(first.ToString(), named.ToString());
        Assert.Equal(35, named.GetProperty("data").GetProperty("officials").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_hash_of_another_document_is_refused() =>
        Assert.Equal("PERSISTED_QUERY_MISMATCH", CodeOf(await Ask(host, "{ __typename }", Hash("{ other }"))));

    [Fact]
    public async Task A_trusted_document_needs_no_registration()
    {
        var answer = await Ask(host, null, Hash(YearEnd), new { town = 350824001000, year = 2026 });
        Assert.Equal("平川街道", answer.GetProperty("data").GetProperty("orgUnit").GetProperty("name").GetString());
    }

    [Fact]
    public void The_trusted_year_end_document_is_the_one_of_the_readme() => Assert.Equal(Readme.YearEndQuery, YearEnd);

    [Fact]
    public async Task Where_only_trusted_documents_are_admitted_nothing_else_is_answered()
    {
        Assert.Equal("DOCUMENT_NOT_TRUSTED", CodeOf(await trusting.Send("{ __typename }")));
        Assert.Equal("DOCUMENT_NOT_TRUSTED", CodeOf(await Ask(trusting, "{ __typename }", Hash("{ __typename }"))));
        var answer = await Ask(trusting, null, Hash(YearEnd), new { town = 350824001000, year = 2026 });
        Assert.True(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task A_trusted_query_by_GET_is_kept_by_its_tag_until_the_answer_changes()
    {
        var variables = Uri.EscapeDataString("""{"town":350824001000,"year":2026}""");
        var address = $"/graphql?documentId=sha256:{Hash(YearEnd)}&variables={variables}";
        using var first = await host.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.True(first.Headers.CacheControl!.Private);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await host.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_answer_to_any_other_document_is_not_kept()
    {
        using var response = await host.Http.GetAsync("/graphql?query={__typename}");
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Null(response.Headers.ETag);
    }

    private static string Hash(string query) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));

    private static string? CodeOf(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static async Task<JsonElement> Ask(TestHost host, string? query, string hash, object? variables = null)
    {
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } };
        using var response = await host.Http.PostAsJsonAsync(
            "/graphql",
            new
            {
                query,
                variables,
                extensions,
            }
        );
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public sealed class TrustingHost : TestHost
    {
        protected override IEnumerable<string> Settings => [.. base.Settings, "--Graph:TrustedDocumentsOnly=true"];
    }
}
