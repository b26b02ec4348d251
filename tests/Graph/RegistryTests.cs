using System.Text.Json;
using Graph.Tests.Hosting;
using Kernel.Time;

namespace Graph.Tests;

/// <summary>The shared registry as an office maintains it: units, posts, officials, households.</summary>
public sealed class RegistryTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_new_community_gets_a_secretary_and_a_household()
    {
        var town = await Id("orgUnit(code: 350824101000)");
        var unit = await Changed(
            "openOrgUnit",
            "orgUnit { id code parent { name } }",
            $"parentId: \"{town}\", code: 350824101299, name: \"新社区居委会\", kind: VILLAGE, openedOn: \"2026-06-01\""
        );
        Assert.Equal("中山镇", unit.GetProperty("parent").GetProperty("name").GetString());
        var unitId = unit.GetProperty("id").GetString();
        var post = await Changed(
            "setUpPost",
            "post { id }",
            $"unitId: \"{unitId}\", kind: VILLAGE_SECRETARY, title: \"书记\""
        );
        var official = await Changed("enterOfficial", "official { id }", "number: \"WP9001\", name: \"林新\"");
        var (postId, officialId) = (post.GetProperty("id").GetString(), official.GetProperty("id").GetString());
        var appointment = $"postId: \"{postId}\", officialId: \"{officialId}\", from: \"{Back(20)}\", acting: false";
        var tenure = await Changed("appointOfficial", "tenure { id official { name } unit { code } }", appointment);
        Assert.Equal(350824101299, tenure.GetProperty("unit").GetProperty("code").GetInt64());
        Assert.Equal("POST_TAKEN", await Refused("appointOfficial", appointment));
        await Changed(
            "endTenure",
            "tenure { to }",
            $"tenureId: \"{tenure.GetProperty("id").GetString()}\", on: \"{Back(11)}\""
        );
        await Changed("appointOfficial", "tenure { id }", appointment.Replace(Back(20), Back(10)));
        var household = await Changed(
            "enterHousehold",
            "household { unit { name } }",
            $"unitId: \"{unitId}\", code: \"ZS0010001\", address: \"新社区一号\", headcount: 3"
        );
        Assert.Equal("新社区居委会", household.GetProperty("unit").GetProperty("name").GetString());
        Assert.Equal(
            "HOUSEHOLD_CODE_TAKEN",
            await Refused(
                "enterHousehold",
                $"unitId: \"{unitId}\", code: \"ZS0010001\", address: \"一号\", headcount: 3"
            )
        );
        // The answer does not reveal an equal number of another unit; a caller who sees both is asked to specify the unit.
        await Changed(
            "enterHousehold",
            "household { id }",
            $"unitId: \"{unitId}\", code: \"PC0010009\", address: \"二号\", headcount: 1"
        );
        Assert.Equal("NOT_UNIQUE", (await host.Error("{ household(code: \"PC0010009\") { id } }")).Code);
        using var cadre = host.As("cadre");
        Assert.False(
            (await TestHost.Send(cadre, "{ household(code: \"PC0010009\") { id } }")).TryGetProperty("errors", out _)
        );
    }

    private static string Back(int days) => $"{TimeProvider.System.Today().AddDays(-days):yyyy-MM-dd}";

    [Fact]
    public async Task A_unit_that_was_merged_names_its_successor_and_gives_its_code_free()
    {
        var (closed, successor) = (await Id("orgUnit(code: 350824101201)"), await Id("orgUnit(code: 350824101202)"));
        var unit = await Changed(
            "closeOrgUnit",
            "orgUnit { closedOn successors { code } }",
            $"orgUnitId: \"{closed}\", closedOn: \"2026-06-30\", successorIds: [\"{successor}\"]"
        );
        Assert.Equal(350824101202, unit.GetProperty("successors")[0].GetProperty("code").GetInt64());
        Assert.Equal("NOT_FOUND", (await host.Error("{ orgUnit(code: 350824101201) { name } }")).Code);
        Assert.Equal(
            "UNIT_CLOSED",
            await Refused("closeOrgUnit", $"orgUnitId: \"{closed}\", closedOn: \"2026-07-01\", successorIds: []")
        );
        var recoded = await Changed(
            "recodeOrgUnit",
            "orgUnit { code }",
            $"orgUnitId: \"{successor}\", code: 350824101201, on: \"2026-07-01\""
        );
        Assert.Equal(350824101201, recoded.GetProperty("code").GetInt64());
    }

    [Fact]
    public async Task A_code_outside_the_unit_above_is_refused() =>
        Assert.Equal(
            "CODE_OUTSIDE_PARENT",
            await Refused(
                "openOrgUnit",
                $"parentId: \"{await Id("orgUnit(code: 350824102000)")}\", code: 350824103999, name: \"x\", kind: VILLAGE, openedOn: \"2026-06-01\""
            )
        );

    private async Task<string> Id(string field) =>
        (await host.Data($"{{ found: {field} {{ id }} }}")).GetProperty("found").GetProperty("id").GetString()!;

    private async Task<JsonElement> Changed(string change, string selection, string input)
    {
        var payload = (
            await host.Data(
                $"mutation {{ {change}(input: {{ {input} }}) {{ {selection} errors {{ ... on Error {{ code message }} }} }} }}"
            )
        ).GetProperty(change);
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        return payload.EnumerateObject().First().Value;
    }

    private async Task<string?> Refused(string change, string input) =>
        (await host.Data($"mutation {{ {change}(input: {{ {input} }}) {{ errors {{ ... on Error {{ code }} }} }} }}"))
            .GetProperty(change)
            .GetProperty("errors")[0]
            .GetProperty("code")
            .GetString();
}
