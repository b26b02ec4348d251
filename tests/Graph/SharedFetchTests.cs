using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>Data that is requested twice, under two names, is loaded once.</summary>
public sealed class SharedFetchTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Unit = "orgUnit(code: 350824001000)";

    public static TheoryData<string, string, string> Twins =>
        new()
        {
            // A list: its rows, its total, and the linked records.
            {
                "households(first: 3)",
                "nodes { code unit { name } } pageInfo { endCursor }",
                "totalCount coarse nodes { unit { code } } edges { cursor node { code } }"
            },
            // A list of each row of a list.
            {
                "orgUnits(first: 3)",
                "nodes { visits(first: 2, order: [{ visitedOn: DESC }]) { nodes { summary officials { name } } } }",
                "nodes { name visits(first: 2, order: [{ visitedOn: DESC }]) { totalCount nodes { officials { number } } } }"
            },
            // A record by key, and its linked records.
            { Unit, "name parent { name }", "code parent { code } children(first: 2) { nodes { name } }" },
            // Aggregates and groups.
            {
                "visitsAggregate",
                "count groupBy(by: [PURPOSE]) { purpose count }",
                "min { visitedOn } groupBy(by: [PURPOSE]) { purpose max { visitedOn } }"
            },
            // The result of a method.
            { "me", "name", "permissions posts { title }" },
        };

    [Theory]
    [MemberData(nameof(Twins))]
    public async Task Fields_that_ask_for_the_same_are_answered_from_one_step(string field, string one, string other)
    {
        var together = $"{{ a: {field} {{ {one} }} b: {field} {{ {other} }} c: {field} {{ {one} }} }}";
        var whole = await host.Data(together);
        var first = await host.Data($"{{ a: {field} {{ {one} }} }}");
        var second = await host.Data($"{{ b: {field} {{ {other} }} }}");

        Assert.Equal(first.GetProperty("a").GetRawText(), whole.GetProperty("a").GetRawText());
        Assert.Equal(second.GetProperty("b").GetRawText(), whole.GetProperty("b").GetRawText());
        Assert.Equal(first.GetProperty("a").GetRawText(), whole.GetProperty("c").GetRawText());

        var alone = await Texts($"{{ a: {field} {{ {one} }} }}");
        var beside = await Texts($"{{ b: {field} {{ {other} }} }}");
        var sent = await Texts(together);
        Assert.Equal(sent.Distinct(StringComparer.Ordinal).Count(), sent.Count);
        Assert.InRange(sent.Count, Math.Max(alone.Count, beside.Count), Math.Max(alone.Count + beside.Count - 1, 0));
    }

    [Fact]
    public async Task The_same_for_arguments_that_are_the_same_variables_and_not_for_others()
    {
        const string query = """
            query ($n: Int, $m: Int) {
              a: visits(first: $n) { nodes { id } } b: visits(first: $n) { nodes { summary } } c: visits(first: $m) { nodes { id } }
            }
            """;
        var data = await host.Data(query, new { n = 2, m = 3 });
        Assert.Equal(2, data.GetProperty("b").GetProperty("nodes").GetArrayLength());
        Assert.Equal(3, data.GetProperty("c").GetProperty("nodes").GetArrayLength());
        Assert.Equal(2, (await host.Statements(query, new { n = 2, m = 3 })).Count);
    }

    [Theory]
    [InlineData(true, false, 1)]
    [InlineData(false, true, 2)]
    [InlineData(true, true, 2)]
    [InlineData(false, false, 0)]
    public async Task What_only_a_skipped_field_asks_for_is_not_loaded(bool a, bool b, int statements)
    {
        const string query = """
            query ($a: Boolean!, $b: Boolean!) {
              a: visits(first: 2) @include(if: $a) { nodes { summary } }
              b: visits(first: 2) @include(if: $b) { nodes { id officials { number } } }
            }
            """;
        var sent = await host.Statements(query, new { a, b });
        // Officials are found by the edges to them.
        Assert.Equal(b ? 3 : statements, sent.Count);
        var data = await host.Data(query, new { a, b });
        Assert.Equal(a, data.TryGetProperty("a", out _));
        Assert.Equal(b, data.TryGetProperty("b", out _));
    }

    [Fact]
    public async Task What_goes_wrong_is_said_of_each_field()
    {
        var answer = await host.Send(
            "{ a: orgUnit(code: 1) { name } b: orgUnit(code: 1) { code } c: orgUnit(code: 2) { code } }"
        );
        Assert.Equal(
            ["a NOT_FOUND", "b NOT_FOUND", "c NOT_FOUND"],
            answer
                .GetProperty("errors")
                .EnumerateArray()
                .Select(e => $"{e.GetProperty("path")[0]} {e.GetProperty("extensions").GetProperty("code")}")
        );
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("b").ValueKind);
    }

    [Fact]
    public async Task A_field_that_is_skipped_has_no_error_and_takes_no_permission()
    {
        const string query = """
            query ($a: Boolean!) {
              a: orgUnit(code: 1) @include(if: $a) { name households(first: 1) { totalCount } }
              b: orgUnit(code: 1) { code }
            }
            """;
        using var portal = host.As("county-portal");
        var answer = await TestHost.Send(portal, query, new { a = false });
        Assert.Equal("b", answer.GetProperty("errors")[0].GetProperty("path")[0].GetString());
        Assert.Equal(1, answer.GetProperty("errors").GetArrayLength());
        var refused = await TestHost.Send(portal, query, new { a = true });
        Assert.Equal(
            "FORBIDDEN",
            refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
    }

    [Fact]
    public async Task Changes_are_carried_out_each_by_itself()
    {
        var people = await host.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        const string twice = """
            mutation ($input: RecordVisitInput!) {
              a: recordVisit(input: $input) { visit { id } again: visit { id summary } }
              b: recordVisit(input: $input) { visit { id } }
            }
            """;
        var data = await host.Data(twice, new { input = SomeVisit.Input(people) });
        var (a, b) = (data.GetProperty("a"), data.GetProperty("b"));
        Assert.Equal(Id(a.GetProperty("visit")), Id(a.GetProperty("again")));
        Assert.NotEqual(Id(a.GetProperty("visit")), Id(b.GetProperty("visit")));

        static string Id(JsonElement visit) => visit.GetProperty("id").GetString()!;
    }

    private async Task<List<string>> Texts(string query) => [.. (await host.Statements(query)).Select(s => s.Text)];
}
