using System.Text.Json;
using Graph.Tests.Hosting;
using Snapshooter.Xunit;

namespace Graph.Tests;

public sealed class YearEndTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly object Pingchuan = new { town = 350824001000, year = 2026 };

    [Fact]
    public async Task The_year_end_query_of_the_readme_is_answered_for_all_twelve_communities()
    {
        var data = await host.Data(Readme.YearEndQuery, Pingchuan);
        var children = data.GetProperty("orgUnit").GetProperty("children");
        Assert.Equal(12, children.GetProperty("totalCount").GetInt32());
        foreach (var community in children.GetProperty("nodes").EnumerateArray())
        {
            var card = community.GetProperty("scorecard");
            Assert.Equal("GRADED", card.GetProperty("state").GetString());
            Assert.InRange(card.GetProperty("total").GetDecimal(), 0, 100);
            Assert.InRange(card.GetProperty("rank").GetInt32(), 1, 12);
            Assert.Equal(
                100,
                card.GetProperty("indicators").EnumerateArray().Sum(i => i.GetProperty("weight").GetDecimal())
            );
            Assert.Equal(3, community.GetProperty("visits").GetProperty("nodes").GetArrayLength());
        }
    }

    [Fact]
    public async Task The_answer_is_the_same_at_every_installation()
    {
        var data = await host.Data(Readme.YearEndQuery, Pingchuan);
        JsonSerializer.Serialize(data, Readable.Json).MatchSnapshot();
    }

    [Fact]
    public async Task The_readme_shows_the_answer_that_is_given()
    {
        var nodes = (await host.Data(Readme.YearEndQuery, Pingchuan))
            .GetProperty("orgUnit")
            .GetProperty("children")
            .GetProperty("nodes");
        var shown = Readme
            .YearEndAnswer.GetProperty("data")
            .GetProperty("orgUnit")
            .GetProperty("children")
            .GetProperty("nodes");
        for (var i = 0; i < shown.GetArrayLength(); i++)
        {
            Assert.Equal(nodes[i].GetProperty("name").GetString(), shown[i].GetProperty("name").GetString());
            Assert.Equal(
                nodes[i].GetProperty("scorecard").GetProperty("total").GetDecimal(),
                shown[i].GetProperty("scorecard").GetProperty("total").GetDecimal()
            );
        }
    }

    [Fact]
    public async Task The_first_query_of_the_readme_gives_the_answer_shown_below_it() =>
        Assert.True(JsonElement.DeepEquals(Readme.FirstAnswer.GetProperty("data"), await host.Data(Readme.FirstQuery)));

    [Fact]
    public async Task The_year_end_query_sends_as_many_statements_for_twelve_children_as_for_one()
    {
        var twelve = await host.Statements(Readme.YearEndQuery, Pingchuan);
        var one = await host.Statements(Readme.YearEndQuery.Replace("first: 50", "first: 1"), Pingchuan);
        Assert.Equal(
            one.Select(s => s.Schema).Order(StringComparer.Ordinal),
            twelve.Select(s => s.Schema).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Nested_lists_are_read_by_as_many_statements_for_fifty_parents_as_for_twelve()
    {
        const string query = """
            query ($n: Int!) {
              households(first: $n) {
                nodes {
                  code
                  unit { name parent { name } }
                  visits(first: 2, order: [{ visitedOn: DESC }]) {
                    totalCount
                    nodes { visitedOn officials { name tenures(first: 1) { nodes { kind post { title } } } } issues(first: 1) { nodes { state } } }
                  }
                }
              }
            }
            """;
        var twelve = await host.Statements(query, new { n = 12 });
        var fifty = await host.Statements(query, new { n = 50 });
        // On servers, statements for different modules are sent concurrently.
        Assert.Equal(
            twelve.Select(s => s.Schema).Order(StringComparer.Ordinal),
            fifty.Select(s => s.Schema).Order(StringComparer.Ordinal)
        );
    }
}
