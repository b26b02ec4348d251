using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>Aggregates of lists: computed by the database, for all parents at once.</summary>
public sealed class AggregateTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Town = "orgUnit(code: 350824001000)";

    [Fact]
    public async Task The_count_is_the_count_of_the_list_under_the_same_filter()
    {
        var data = await host.Data(
            """
            query($where: VisitFilterInput) {
              visits(first: 0, where: $where) { totalCount }
              visitsAggregate(where: $where) { count }
            }
            """,
            new { where = new { purpose = new { eq = "POLICY" }, visitedOn = new { lt = "2026-07-01" } } }
        );
        var count = data.GetProperty("visitsAggregate").GetProperty("count").GetInt32();
        Assert.Equal(data.GetProperty("visits").GetProperty("totalCount").GetInt32(), count);
        Assert.InRange(count, 1, 5000);
    }

    [Fact]
    public async Task Sums_averages_and_extremes_are_those_of_the_rows()
    {
        var data = await host.Data(
            """
            {
              schemes(first: 1) { nodes {
                indicators(first: 50) { nodes { weight target } }
                indicatorsAggregate { count sum { weight target } avg { weight } min { target } max { weight } }
              } }
            }
            """
        );
        var scheme = data.GetProperty("schemes").GetProperty("nodes")[0];
        var rows = scheme.GetProperty("indicators").GetProperty("nodes").EnumerateArray().ToList();
        var weights = rows.ConvertAll(r => r.GetProperty("weight").GetDecimal());
        var targets = rows.ConvertAll(r => r.GetProperty("target").GetDecimal());
        var figures = scheme.GetProperty("indicatorsAggregate");
        Assert.Equal(rows.Count, figures.GetProperty("count").GetInt32());
        Assert.Equal(weights.Sum(), figures.GetProperty("sum").GetProperty("weight").GetDecimal());
        Assert.Equal(targets.Sum(), figures.GetProperty("sum").GetProperty("target").GetDecimal());
        Assert.Equal(
            decimal.Round(weights.Average(), 6, MidpointRounding.AwayFromZero),
            figures.GetProperty("avg").GetProperty("weight").GetDecimal()
        );
        Assert.Equal(targets.Min(), figures.GetProperty("min").GetProperty("target").GetDecimal());
        Assert.Equal(weights.Max(), figures.GetProperty("max").GetProperty("weight").GetDecimal());
    }

    [Theory]
    [InlineData("PURPOSE")]
    [InlineData("VISITED_ON_MONTH")]
    [InlineData("UNIT")]
    [InlineData("UNIT, PURPOSE")]
    [InlineData("PURPOSE, VISITED_ON_MONTH")]
    public async Task The_groups_add_up_to_the_whole(string by)
    {
        var data = await host.Data($"{{ visitsAggregate {{ count groupBy(by: [{by}]) {{ count }} }} }}");
        var whole = data.GetProperty("visitsAggregate");
        Assert.Equal(whole.GetProperty("count").GetInt32(), whole.GetProperty("groupBy").EnumerateArray().Sum(Count));
    }

    [Fact]
    public async Task A_group_counts_what_a_list_filtered_by_its_keys_counts()
    {
        var data = await host.Data(
            "{ petitionsAggregate { groupBy(by: [UNIT, STATE, DUE_ON_MONTH]) { unit { id } state dueOnMonth count } } }"
        );
        var groups = data.GetProperty("petitionsAggregate").GetProperty("groupBy").EnumerateArray().ToList();
        Assert.Contains(groups, g => g.GetProperty("dueOnMonth").ValueKind == JsonValueKind.Null);
        foreach (var group in groups.Where((_, place) => place % 17 == 0))
        {
            var month = group.GetProperty("dueOnMonth").GetString();
            var days = month is null
                ? (object)new { eq = (string?)null }
                : new { gte = $"{month}-01", lt = $"{DateOnly.Parse($"{month}-01").AddMonths(1):yyyy-MM-dd}" };
            var list = await host.Data(
                "query($where: MatterFilterInput) { petitions(first: 0, where: $where) { totalCount } }",
                new
                {
                    where = new
                    {
                        unit = new { id = new { eq = group.GetProperty("unit").GetProperty("id").GetString() } },
                        state = new { eq = group.GetProperty("state").GetString() },
                        dueOn = days,
                    },
                }
            );
            Assert.Equal(list.GetProperty("petitions").GetProperty("totalCount").GetInt32(), Count(group));
        }
    }

    [Fact]
    public async Task However_many_parents_there_are_figures_and_groups_take_one_statement_each()
    {
        var statements = await host.Statements(
            $$"""
            { {{Town}} { children(first: 50) { nodes {
              visitsAggregate { count groupBy(by: [PURPOSE]) { purpose count } }
            } } } }
            """
        );
        Assert.Equal(2, statements.Count(s => s.Schema == "visits"));
    }

    [Fact]
    public async Task A_parents_figures_may_be_grouped_by_the_parent()
    {
        var data = await host.Data(
            $"{{ {Town} {{ children(first: 1) {{ nodes {{ name visitsAggregate {{ count groupBy(by: [PURPOSE, UNIT]) {{ unit {{ name }} count }} }} }} }} }} }}"
        );
        var unit = data.GetProperty("orgUnit").GetProperty("children").GetProperty("nodes")[0];
        var figures = unit.GetProperty("visitsAggregate");
        var groups = figures.GetProperty("groupBy").EnumerateArray().ToList();
        Assert.Equal(Count(figures), groups.Sum(Count));
        Assert.All(
            groups,
            g =>
                Assert.Equal(
                    unit.GetProperty("name").GetString(),
                    g.GetProperty("unit").GetProperty("name").GetString()
                )
        );
    }

    [Fact]
    public async Task Figures_of_parents_joined_by_edges_are_told_apart()
    {
        var data = await host.Data(
            "{ officials(first: 20) { nodes { visits(first: 0) { totalCount } visitsAggregate { count max { visitedOn } } } } }"
        );
        var officials = data.GetProperty("officials").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Contains(officials, o => Count(o.GetProperty("visitsAggregate")) > 0);
        foreach (var official in officials)
        {
            var total = official.GetProperty("visits").GetProperty("totalCount").GetInt32();
            Assert.Equal(total, Count(official.GetProperty("visitsAggregate")));
        }
    }

    [Fact]
    public async Task Of_nothing_the_count_and_the_sum_are_zero_and_the_rest_is_null()
    {
        var data = await host.Data(
            """
            { householdsAggregate(where: { code: { eq: "nobody" } }) {
              count sum { headcount } avg { headcount } min { headcount } groupBy(by: [UNIT]) { count }
            } }
            """
        );
        Assert.Equal(
            """{"count":0,"sum":{"headcount":0},"avg":{"headcount":null},"min":{"headcount":null},"groupBy":[]}""",
            data.GetProperty("householdsAggregate").GetRawText()
        );
    }

    [Theory]
    [InlineData("groupBy(by: []) { count }")]
    [InlineData("groupBy(by: [UNIT, PURPOSE, VISITED_ON_MONTH, UNIT, KIND]) { count }")]
    public async Task Groupings_by_nothing_or_by_what_is_no_key_are_refused(string grouping)
    {
        var error = await host.Error($"{{ visitsAggregate {{ {grouping} }} }}");
        Assert.Equal("VALUE_INVALID", error.Code);
        Assert.StartsWith("visitsAggregate.groupBy.by", error.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_grouped_by_household()
    {
        var data = await host.Data("{ __type(name: \"VisitGroupKey\") { enumValues { name } } }");
        var keys = data.GetProperty("__type").GetProperty("enumValues").EnumerateArray();
        Assert.Equal(
            ["ERASED_ON_MONTH", "PURPOSE", "UNIT", "VISITED_ON_MONTH"],
            keys.Select(k => k.GetProperty("name").GetString()).Order(StringComparer.Ordinal)
        );
    }

    private static int Count(JsonElement figures) => figures.GetProperty("count").GetInt32();
}

/// <summary>Aggregates with a low limit of groups.</summary>
public sealed class FewGroupsTests(FewGroupsTests.Host host) : IClassFixture<FewGroupsTests.Host>
{
    [Theory]
    [InlineData("PURPOSE", true)]
    [InlineData("VISITED_ON_MONTH", false)]
    public async Task As_many_groups_as_allowed_are_answered_and_one_more_is_refused(string by, bool allowed)
    {
        var answer = await host.Send($"{{ visitsAggregate {{ groupBy(by: [{by}]) {{ count }} }} }}");
        Assert.Equal(
            allowed ? null : "TOO_MANY_GROUPS",
            answer.TryGetProperty("errors", out var errors)
                ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
                : null
        );
    }

    /// <summary>There are five purposes and twelve months.</summary>
    public sealed class Host : TestHost
    {
        protected override IEnumerable<string> Settings => [.. base.Settings, "--Graph:MaxGroups=5"];
    }
}
