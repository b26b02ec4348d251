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
        await host.Services.GetRequiredService<IScoreRebuilder>().AskAll(CancellationToken.None);
        await host.Settle();
        Assert.Equal(before.ToString(), (await host.Data(Cards)).ToString());
    }

    [Theory]
    [InlineData("V04", "visitIssues", "dueOn", "struckOffOn")]
    [InlineData("P05", "petitions", "noticeDueOn", "notifiedOn")]
    [InlineData("P06", "petitions", "dueOn", "concludedOn")]
    public async Task Every_figure_of_punctuality_is_what_a_direct_count_of_the_records_finds(
        string measure,
        string list,
        string due,
        string done
    )
    {
        foreach (var community in Enumerable.Range(1, 12).Select(n => 350824001000 + n))
        {
            var records = await All($"orgUnit(code: {community})", list, $"{due} {done}");
            var duties = records
                .Where(r => Day(r, due) is not null)
                .Select(r => (Due: Day(r, due), Done: Day(r, done)))
                .ToList();
            foreach (var figure in await Months($"orgUnit(code: {community})", measure))
            {
                var (first, last) = MonthOf(figure);
                var closed = duties.Where(d => d.Done >= first && d.Done <= last).ToList();
                var overdue = duties.Count(d => d.Due <= last && (d.Done is null || d.Done > last));
                Assert.Equal(
                    (closed.Count(d => d.Done <= d.Due), closed.Count + overdue, overdue),
                    (Number(figure, "numerator"), Number(figure, "denominator"), Number(figure, "carried"))
                );
            }
        }
    }

    [Fact]
    public async Task A_leaders_days_and_households_are_what_a_direct_count_of_the_visits_finds()
    {
        const string leader = "official(number: \"WP0003\")";
        var visits = await All(leader, "visits", "visitedOn household { code }");
        var (days, households) = (await Months(leader, "V01"), await Months(leader, "V02"));
        for (var i = 0; i < days.Count; i++)
        {
            var (first, last) = MonthOf(days[i]);
            var month = visits.Where(v => Day(v, "visitedOn") >= first && Day(v, "visitedOn") <= last).ToList();
            Assert.NotEmpty(month);
            Assert.Equal(month.Select(v => Day(v, "visitedOn")).Distinct().Count(), Number(days[i], "numerator"));
            Assert.Equal(
                month.Select(v => v.GetProperty("household").GetProperty("code").GetString()).Distinct().Count(),
                Number(households[i], "numerator")
            );
            Assert.Equal((10, 50), (Number(days[i], "denominator"), Number(households[i], "denominator")));
        }
    }

    /// <summary>All records of a list, page by page.</summary>
    private async Task<List<JsonElement>> All(string owner, string list, string selection)
    {
        var records = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var query =
                $"query ($c: String) {{ of: {owner} {{ {list}(first: 50, after: $c) {{ nodes {{ {selection} }} pageInfo {{ hasNextPage endCursor }} }} }} }}";
            var page = (await host.Data(query, new { c = cursor })).GetProperty("of").GetProperty(list);
            records.AddRange(page.GetProperty("nodes").EnumerateArray());
            var info = page.GetProperty("pageInfo");
            cursor = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        } while (cursor is not null);

        return records;
    }

    private async Task<List<JsonElement>> Months(string owner, string measure)
    {
        var card = await host.Data(
            $"{{ of: {owner} {{ scorecard(year: 2026) {{ indicators {{ code months {{ month numerator denominator carried }} }} }} }} }}"
        );
        var indicators = card.GetProperty("of").GetProperty("scorecard").GetProperty("indicators").EnumerateArray();
        var months = indicators
            .Single(i => i.GetProperty("code").GetString() == measure)
            .GetProperty("months")
            .EnumerateArray()
            .ToList();
        Assert.Equal(12, months.Count);
        return months;
    }

    private static (DateOnly First, DateOnly Last) MonthOf(JsonElement figure)
    {
        var first = DateOnly.Parse($"{figure.GetProperty("month").GetString()}-01");
        return (first, first.AddMonths(1).AddDays(-1));
    }

    private static decimal Number(JsonElement figure, string field) => figure.GetProperty(field).GetDecimal();

    private static DateOnly? Day(JsonElement node, string field) =>
        node.GetProperty(field).ValueKind == JsonValueKind.Null
            ? null
            : DateOnly.Parse(node.GetProperty(field).GetString()!);
}
