using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>A household is visited with priority because of a document, for a purpose, until a date; otherwise not.</summary>
public sealed class KeyGroupTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Enter =
        "mutation($input: EnterKeyGroupInput!) { enterKeyGroup(input: $input) { keyGroupEntry { validTo } errors { ... on Error { code path } } } }";

    [Theory]
    [InlineData("sourceDocument")]
    [InlineData("purpose")]
    [InlineData("validTo")]
    public async Task An_entry_that_lacks_one_of_them_is_refused(string part)
    {
        var input = await Input();
        input.Remove(part);
        Assert.Contains("VALUE_INVALID", (await Sent(input)).GetRawText(), StringComparison.Ordinal);
        input[part] = part == "validTo" ? "2026-11-01" : "  ";
        var refused = (await Sent(input)).GetProperty("data").GetProperty("enterKeyGroup").GetProperty("errors")[0];
        Assert.Equal(
            part == "validTo" ? "KEY_GROUP_ENTRY_INCOMPLETE" : "TEXT_EMPTY",
            refused.GetProperty("code").GetString()
        );
        Assert.Equal(part, refused.GetProperty("path")[1].GetString());
    }

    [Fact]
    public async Task An_entry_with_all_of_them_is_made() =>
        Assert.Contains(
            "\"validTo\":\"2026-12-31\"",
            (await Sent(await Input())).GetRawText(),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task How_few_there_are_of_a_group_is_shown_to_nobody_without_a_purpose()
    {
        Assert.Contains("\"errors\":null", (await Sent(await Input())).GetRawText(), StringComparison.Ordinal);
        using var town = host.As("town-secretary");
        var figures = await TestHost.Send(
            town,
            "{ keyGroupEntriesAggregate(where: { household: { code: { eq: \"PC0010001\" } } }) { count groupBy(by: [GROUP]) { group count } } orgUnit(code: 350824001001) { keyGroupEntries { totalCount coarse } } }"
        );
        Assert.Equal(
            """{"data":{"keyGroupEntriesAggregate":{"count":null,"groupBy":[{"group":"HARDSHIP","count":null}]},"orgUnit":{"keyGroupEntries":{"totalCount":null,"coarse":true}}}}""",
            figures.GetRawText()
        );
        // The count is exact for a caller with a purpose grant.
        using var secretary = host.As("village-secretary");
        var exact = await TestHost.Send(secretary, "{ keyGroupEntries { totalCount coarse } }");
        Assert.Matches(
            """^\{"data":\{"keyGroupEntries":\{"totalCount":[1-4],"coarse":false\}\}\}$""",
            exact.GetRawText()
        );
    }

    private async Task<Dictionary<string, string?>> Input() =>
        new(StringComparer.Ordinal)
        {
            ["householdId"] = (await host.Data("{ household(code: \"PC0010001\") { id } }"))
                .GetProperty("household")
                .GetProperty("id")
                .GetString(),
            ["group"] = "HARDSHIP",
            ["sourceDocument"] = "民政认定2026-3号",
            ["purpose"] = "节前走访",
            ["enteredOn"] = "2026-11-01",
            ["validTo"] = "2026-12-31",
        };

    private async Task<JsonElement> Sent(Dictionary<string, string?> input)
    {
        using var secretary = host.As("village-secretary");
        return await TestHost.Send(secretary, Enter, new { input });
    }
}
