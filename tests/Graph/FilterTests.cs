using Graph.Tests.Hosting;

namespace Graph.Tests;

public sealed class FilterTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("{ name: { eq: \"河东社区居委会\" } }", 1)]
    [InlineData("{ name: { contains: \"社区居委会\" }, code: { gte: 350824001001, lt: 350824001013 } }", 12)]
    [InlineData("{ name: { contains: \"%\" } }", 0)]
    [InlineData("{ name: { contains: \"_\" } }", 0)]
    [InlineData("{ kind: { eq: TOWN } }", 17)]
    [InlineData("{ kind: { in: [COUNTY, CITY, PROVINCE] } }", 3)]
    [InlineData("{ kind: { nin: [VILLAGE, TOWN] } }", 3)]
    [InlineData("{ code: { in: [350824001001, 350824001002] } }", 2)]
    [InlineData("{ or: [{ kind: { eq: COUNTY } }, { name: { eq: \"平川街道\" } }] }", 2)]
    [InlineData("{ and: [{ kind: { eq: TOWN } }, { name: { nendsWith: \"镇\" } }] }", 3)]
    [InlineData("{ closedOn: { eq: null } }", 245)]
    [InlineData("{ closedOn: { neq: null } }", 0)]
    [InlineData("{ closedOn: { gt: \"2026-01-01\" } }", 0)]
    [InlineData("{ closedOn: { ngt: \"2026-01-01\" } }", 245)]
    [InlineData("{ parent: { id: { eq: null } } }", 1)]
    [InlineData("{ kind: { eq: TOWN }, or: [] }", 17)]
    public async Task A_filter_takes_the_units_it_describes(string where, int count)
    {
        var data = await host.Data($"{{ orgUnits(first: 0, where: {where}) {{ totalCount }} }}");
        Assert.Equal(count, data.GetProperty("orgUnits").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_filter_given_as_a_variable_means_the_same_as_one_written_out()
    {
        var data = await host.Data(
            "query ($w: OrgUnitFilterInput, $o: [OrgUnitSortInput!]) { orgUnits(first: 1, where: $w, order: $o) { totalCount nodes { name } } }",
            new
            {
                w = new { kind = new { eq = "TOWN" }, name = new { endsWith = "乡" } },
                o = new[] { new { code = "DESC" } },
            }
        );
        Assert.Equal(2, data.GetProperty("orgUnits").GetProperty("totalCount").GetInt32());
        Assert.Equal("下坝乡", data.GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Values_that_change_from_request_to_request_are_not_mixed_up()
    {
        const string query = "query ($w: OrgUnitFilterInput) { orgUnits(first: 1, where: $w) { nodes { name } } }";
        foreach (var name in new[] { "平川街道", "中山镇", "岩前镇" })
        {
            var data = await host.Data(query, new { w = new { name = new { eq = name } } });
            Assert.Equal(name, data.GetProperty("orgUnits").GetProperty("nodes")[0].GetProperty("name").GetString());
        }
    }

    [Fact]
    public async Task A_household_sees_the_notices_of_its_unit()
    {
        const string query =
            "{ households(first: 50, order: [{ code: ASC }]) { nodes { unit { notices(first: 1) { totalCount nodes { id } } } notices(first: 1) { totalCount nodes { id } } } } }";
        foreach (var home in (await host.Data(query)).GetProperty("households").GetProperty("nodes").EnumerateArray())
        {
            Assert.Equal(
                home.GetProperty("unit").GetProperty("notices").ToString(),
                home.GetProperty("notices").ToString()
            );
            Assert.Equal(20, home.GetProperty("notices").GetProperty("totalCount").GetInt32());
        }
    }

    [Fact]
    public async Task Records_are_found_by_the_record_they_are_linked_to()
    {
        var home = (await host.Data("{ households(first: 1) { nodes { id visits(first: 0) { totalCount } } } }"))
            .GetProperty("households")
            .GetProperty("nodes")[0];
        var data = await host.Data(
            "query ($id: ID) { visits(first: 0, where: { household: { id: { eq: $id } } }) { totalCount } }",
            new { id = home.GetProperty("id").GetString() }
        );
        Assert.Equal(
            home.GetProperty("visits").GetProperty("totalCount").GetInt32(),
            data.GetProperty("visits").GetProperty("totalCount").GetInt32()
        );
    }
}
