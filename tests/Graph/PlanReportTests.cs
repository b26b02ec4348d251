using System.Net.Http.Json;
using System.Text.Json;
using Graph.Tests.Hosting;
#if !POSTGRESQL && !SQLSERVER
using Snapshooter.Xunit;
#endif

namespace Graph.Tests;

/// <summary>A plan can be printed, as EXPLAIN does for SQL.</summary>
public sealed class PlanReportTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Nested = """
        query ($where: VisitFilterInput, $withOfficials: Boolean!) {
          orgUnit(code: 350824001000) {
            children(first: 3, where: { visits: { some: { purpose: { eq: POLICY } } } }) {
              nodes {
                name
                visits(first: 2, where: $where) { totalCount nodes { summary officials @include(if: $withOfficials) { name } } }
              }
            }
          }
        }
        """;

#if !POSTGRESQL && !SQLSERVER
    [Fact]
    public async Task Recording_a_visit()
    {
        var people = await host.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        var answer = await Reported(host.Http, SomeVisit.Mutation, new { input = SomeVisit.Input(people, "plan") });
        Text(answer).MatchSnapshot();
    }

    [Fact]
    public async Task The_year_end_query() =>
        Text(await Reported(host.Http, Readme.YearEndQuery, new { town = 350824001000, year = 2026 })).MatchSnapshot();

    [Fact]
    public async Task A_nested_list() => Text(await Reported(host.Http, Nested, Variables(true))).MatchSnapshot();
#endif

    [Fact]
    public async Task A_plan_names_the_fields_that_are_asked_for_and_what_their_conditions_take()
    {
        var with = Text(await Reported(host.Http, Nested, Variables(true)));
        var without = Text(await Reported(host.Http, Nested, Variables(false)));
        Assert.Contains("orgUnit.children.nodes.visits.nodes.officials", with, StringComparison.Ordinal);
        Assert.DoesNotContain("officials", without, StringComparison.Ordinal);
        // One with a literal, one with a variable.
        Assert.Contains("orgUnit.children.where.visits", without, StringComparison.Ordinal);
        Assert.Contains("orgUnit.children.nodes.visits.where.household", without, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_holds_no_value()
    {
        const string secret = "nobody-knows-7391";
        var where = new { summary = new { contains = secret } };
        var answer = await Reported(host.Http, Nested, new { where, withOfficials = true });
        Assert.DoesNotContain(secret, Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_ask_is_shown_no_plan_and_the_answer_is_the_same()
    {
        var plain = await host.Send(Nested, Variables(true));
        Assert.False(plain.TryGetProperty("extensions", out _));
        Assert.Equal(
            plain.GetProperty("data").GetRawText(),
            (await Reported(host.Http, Nested, Variables(true))).GetProperty("data").GetRawText()
        );
    }

    [Fact]
    public async Task In_production_the_header_is_ignored()
    {
        await using var production = new Production();
        await production.InitializeAsync();
        using var anybody = production.Client(null);
        var answer = await Reported(anybody, "{ orgUnit(code: 350824001000) { name } }", null);
        Assert.False(answer.TryGetProperty("extensions", out _));
        Assert.False(answer.TryGetProperty("errors", out _));
    }

    private static object Variables(bool withOfficials) =>
        new { where = new { household = new { code = new { eq = "0" } } }, withOfficials };

    private static async Task<JsonElement> Reported(HttpClient client, string query, object? variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, variables }),
            Headers = { { "GraphQL-Plan", "report" } },
        };
        using var response = await client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string Text(JsonElement answer)
    {
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return JsonSerializer.Serialize(answer.GetProperty("extensions").GetProperty("plan"), Readable.Json);
    }

    private sealed class Production : TestHost, IAsyncDisposable
    {
        protected override IEnumerable<string> Settings => ["--environment=Production"];

        protected override IReadOnlyList<string> Accounts => ["--Auth:Authority=https://login.example.org"];

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }
}
