using System.Text.Json;
using CsCheck;
using Graph.Tests.Hosting;

namespace Graph.Tests;

public sealed class PagingTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Town = "orgUnit(code: 350824001000)";

    [Fact]
    public async Task Any_page_size_and_order_walks_a_list_whole_once_in_both_directions()
    {
        string[] orders = ["[{ visitedOn: DESC }]", "[{ visitedOn: ASC }]", "[]"];
        const string where = "{ visitedOn: { gte: \"2026-03-01\", lte: \"2026-03-10\" } }";
        await Gen.Select(Gen.Int[0, orders.Length - 1], Gen.Int[7, 50])
            .SampleAsync(
                async given =>
                {
                    var (order, size) = (orders[given.Item1], given.Item2);
                    var list = $"visits(ARGS, where: {where}, order: {order})";
                    var forward = await Walk(list, $"first: {size}", "after", "hasNextPage", "endCursor");
                    var backward = await Walk(list, $"last: {size}", "before", "hasPreviousPage", "startCursor");
                    Assert.Equal(forward.Total, forward.Pages.SelectMany(p => p).Distinct().Count());
                    Assert.Equal(
                        forward.Pages.SelectMany(p => p),
                        Enumerable.Reverse(backward.Pages).SelectMany(p => p)
                    );
                },
                iter: 12,
                threads: 1
            );
    }

    [Fact]
    public async Task Nested_pages_go_on_where_the_last_one_ended()
    {
        const string first =
            $$"""{ {{Town}} { children(first: 3, order: [{ code: ASC }]) { nodes { code } pageInfo { endCursor hasNextPage hasPreviousPage } } } }""";
        var page = (await host.Data(first)).GetProperty("orgUnit").GetProperty("children");
        var info = page.GetProperty("pageInfo");
        Assert.True(info.GetProperty("hasNextPage").GetBoolean());
        Assert.False(info.GetProperty("hasPreviousPage").GetBoolean());
        var cursor = info.GetProperty("endCursor").GetString();
        var next = await host.Data(
            $$"""query ($after: String) { {{Town}} { children(first: 3, after: $after, order: [{ code: ASC }]) { nodes { code } } } }""",
            new { after = cursor }
        );
        var codes = next.GetProperty("orgUnit").GetProperty("children").GetProperty("nodes").EnumerateArray();
        Assert.Equal([350824001004, 350824001005, 350824001006], codes.Select(c => c.GetProperty("code").GetInt64()));
    }

    [Fact]
    public async Task The_edges_of_a_page_carry_the_cursors_that_lead_back_to_it()
    {
        var edges = (
            await host.Data("{ officials(first: 5, order: [{ number: ASC }]) { edges { cursor node { number } } } }")
        )
            .GetProperty("officials")
            .GetProperty("edges");
        var second = edges[1].GetProperty("cursor").GetString();
        var next = await host.Data(
            "query ($c: String) { officials(first: 1, after: $c, order: [{ number: ASC }]) { nodes { number } } }",
            new { c = second }
        );
        Assert.Equal(
            edges[2].GetProperty("node").GetProperty("number").GetString(),
            next.GetProperty("officials").GetProperty("nodes")[0].GetProperty("number").GetString()
        );
    }

    [Fact]
    public async Task A_page_of_none_counts_and_reads_no_rows()
    {
        var statements = await host.Statements(
            $"{{ {Town} {{ children(first: 0) {{ totalCount nodes {{ name }} }} }} }}"
        );
        Assert.DoesNotContain(statements, s => s.Text.Contains("\"Name\"") && s.Text.Contains("ORDER BY"));
    }

    [Fact]
    public async Task The_total_is_counted_only_where_it_is_selected()
    {
        var without = await host.Statements("{ visits(first: 1) { nodes { id } } }");
        var with = await host.Statements("{ visits(first: 1) { totalCount nodes { id } } }");
        Assert.Single(without);
        Assert.Equal(2, with.Count);
    }

    [Fact]
    public async Task No_page_is_skipped_to_by_an_offset()
    {
        var statements = await host.Statements(
            "{ visits(first: 2, order: [{ visitedOn: DESC }]) { pageInfo { endCursor } } }"
        );
        Assert.DoesNotContain(statements, s => s.Text.Contains("OFFSET", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("visits(first: 51) { totalCount }", "PAGING_INVALID", "visits.first")]
    [InlineData("visits(last: -1) { totalCount }", "PAGING_INVALID", "visits.last")]
    [InlineData("visits(first: 1, last: 1) { totalCount }", "PAGING_INVALID", "visits")]
    [InlineData("visits(after: \"nonsense\") { totalCount }", "CURSOR_INVALID", "visits.after")]
    public async Task A_page_that_cannot_be_is_refused(string field, string code, string path) =>
        Assert.Equal((code, path), Without(await host.Error($"{{ {field} }}")));

    [Fact]
    public async Task As_many_conditions_and_keys_as_are_allowed_are_answered_and_one_more_is_refused()
    {
        string[] columns =
        [
            "noticeDueOn",
            "route",
            "channel",
            "subject",
            "summary",
            "state",
            "receivedOn",
            "dueOn",
            "reply",
        ];
        var household = (await host.Data("{ petitions(first: 50) { nodes { household { id } } } }"))
            .GetProperty("petitions")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(n => n.GetProperty("household"))
            .First(h => h.ValueKind == JsonValueKind.Object)
            .GetProperty("id")
            .GetString();
        Assert.Equal("PAGING_INVALID", (await host.Error(Query(9, 40))).Code);
        Assert.Equal("TOO_MANY_CONDITIONS", (await host.Error(Query(8, 41))).Code);
        var cursor = (await host.Data(Query(8, 40)))
            .GetProperty("node")
            .GetProperty("petitions")
            .GetProperty("pageInfo")
            .GetProperty("endCursor")
            .GetString();
        await host.Data(Query(8, 40, $", after: \"{cursor}\", before: \"{cursor}\""));

        string Query(int keys, int values, string more = "")
        {
            var order = string.Join(", ", columns.Take(keys).Select(c => $"{{ {c}: DESC }}"));
            var where = string.Join(", ", Enumerable.Range(0, values).Select(n => $"{{ number: {{ neq: \"{n}\" }} }}"));
            return $"{{ node(id: \"{household}\") {{ ... on Household {{ petitions(first: 1, order: [{order}], where: {{ and: [{where}] }}{more}) {{ nodes {{ id }} pageInfo {{ endCursor }} }} }} }} }}";
        }
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_order_or_a_changed_one_is_refused()
    {
        var data = await host.Data("{ visits(first: 1, order: [{ visitedOn: ASC }]) { pageInfo { endCursor } } }");
        var cursor = data.GetProperty("visits").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
        var changed = (cursor[0] == 'A' ? 'B' : 'A') + cursor[1..];
        const string refused = "CURSOR_INVALID";
        Assert.Equal(
            (refused, "visits.after"),
            await After("visits(after: $c, order: [{ visitedOn: DESC }]) { totalCount }", cursor)
        );
        Assert.Equal(
            (refused, "visits.after"),
            await After("visits(after: $c, order: [{ visitedOn: ASC }]) { totalCount }", changed)
        );
        Assert.Equal((refused, "officials.after"), await After("officials(after: $c) { totalCount }", cursor));

        async Task<(string?, string)> After(string field, string c) =>
            Without(await host.Error($"query ($c: String) {{ {field} }}", new { c }));
    }

    private static (string? Code, string Path) Without((string? Code, string Path, string? Message) error) =>
        (error.Code, error.Path);

    private async Task<(int Total, List<string[]> Pages)> Walk(
        string list,
        string size,
        string direction,
        string more,
        string end
    )
    {
        var pages = new List<string[]>();
        string? cursor = null;
        int total;
        JsonElement info;
        do
        {
            var page = (
                await host.Data(
                    $"query ($c: String) {{ {list.Replace("ARGS", $"{size}, {direction}: $c")} {{ totalCount nodes {{ id }} pageInfo {{ {more} {end} }} }} }}",
                    new { c = cursor }
                )
            ).GetProperty("visits");
            total = page.GetProperty("totalCount").GetInt32();
            pages.Add([.. page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)]);
            info = page.GetProperty("pageInfo");
            cursor = info.GetProperty(end).GetString();
        } while (info.GetProperty(more).GetBoolean());

        return (total, pages);
    }
}
