using System.Text.Json;
using Commons.Measures;
using Graph.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

public sealed class RebuildTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Cards = """
        {
          orgUnit(code: 350824001000) {
            children(first: 50, order: [{ code: ASC }]) {
              nodes { code scorecard(year: 2026) { total rank indicators { code numerator denominator state months { month numerator denominator carried } } } }
            }
          }
          officials(first: 32, order: [{ number: ASC }]) { nodes { number scorecard(year: 2026) { total indicators { code numerator denominator } } } }
        }
        """;

    [Fact]
    public async Task A_rebuild_ends_in_the_same_figures()
    {
        var before = await host.Data(Cards);
        await host.Services.GetRequiredService<IRebuildScores>().AskAll(CancellationToken.None);
        await host.Settle();
        Assert.Equal(before.ToString(), (await host.Data(Cards)).ToString());
    }

    [Fact]
    public async Task The_figures_of_a_month_are_what_a_direct_count_finds()
    {
        // Counted over the graph from the records themselves, not by the measure: issues of a community and a month.
        var (first, last) = (new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 31));
        var issues = new List<(DateOnly Due, DateOnly? Done)>();
        string? cursor = null;
        do
        {
            var page = (
                await host.Data(
                    "query ($c: String) { orgUnit(code: 350824001002) { visitIssues(first: 50, after: $c) { nodes { dueOn struckOffOn } pageInfo { hasNextPage endCursor } } } }",
                    new { c = cursor }
                )
            )
                .GetProperty("orgUnit")
                .GetProperty("visitIssues");
            issues.AddRange(
                page.GetProperty("nodes").EnumerateArray().Select(n => (Day(n, "dueOn")!.Value, Day(n, "struckOffOn")))
            );
            cursor = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString()
                : null;
        } while (cursor is not null);

        var done = issues.Where(i => i.Done >= first && i.Done <= last).ToList();
        var overdue = issues.Count(i => i.Due <= last && (i.Done is null || i.Done > last));
        var card = await host.Data(
            "{ orgUnit(code: 350824001002) { scorecard(year: 2026) { indicators { code months { month numerator denominator } } } } }"
        );
        var month = card.GetProperty("orgUnit")
            .GetProperty("scorecard")
            .GetProperty("indicators")
            .EnumerateArray()
            .Single(i => i.GetProperty("code").GetString() == "V04")
            .GetProperty("months")
            .EnumerateArray()
            .Single(m => m.GetProperty("month").GetString() == "2026-05");
        Assert.True(done.Count + overdue > 0);
        Assert.Equal(done.Count(i => i.Done <= i.Due), month.GetProperty("numerator").GetDecimal());
        Assert.Equal(done.Count + overdue, month.GetProperty("denominator").GetDecimal());
    }

    private static DateOnly? Day(JsonElement node, string field) =>
        node.GetProperty(field).ValueKind == JsonValueKind.Null
            ? null
            : DateOnly.Parse(node.GetProperty(field).GetString()!);
}
