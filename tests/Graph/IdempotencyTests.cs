using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>An idempotency key is compared by the values of the request, not by its text.</summary>
public sealed class IdempotencyTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_same_values_written_otherwise_get_the_first_answer()
    {
        var (official, household, key) = (await Id("officials"), await Id("households"), Guid.CreateVersion7());
        string[] inputs =
        [
            $$"""{"officialIds":["{{official}}"],"householdId":"{{household}}","visitedOn":"2026-01-05","purpose":"LISTENING","summary":"一切安好","idempotencyKey":"{{key}}"}""",
            $$"""{"idempotencyKey":"{{key}}","summary":"一切安好","purpose":"LISTENING","visitedOn":"2026-01-05","householdId":"{{household}}","officialIds":["{{official}}"]}""",
            $$"""{"officialIds":"{{official}}","householdId":"{{household}}","visitedOn":"2026-01-05","purpose":"LISTENING","summary":"一切安好","place":null,"unitId":null,"idempotencyKey":"  {{key}} "}""",
        ];
        var visits = new List<string?>();
        foreach (var input in inputs)
        {
            visits.Add((await Record(input)).GetProperty("visit").GetProperty("id").GetString());
        }

        Assert.Single(visits.Distinct(StringComparer.Ordinal));
        var other = await Record(inputs[0].Replace("一切安好", "另一次", StringComparison.Ordinal));
        Assert.Contains("IDEMPOTENCY_KEY_REUSED", other.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\\t\\n")]
    [InlineData("\\u3000")]
    [InlineData("\\u200b")]
    [InlineData("\\ufeff")]
    [InlineData("\\u0301")]
    public async Task A_blank_is_no_key(string key)
    {
        var (official, household) = (await Id("officials"), await Id("households"));
        var visits = new List<string?>();
        foreach (var summary in new[] { "第一次", "第二次" })
        {
            var input =
                $$"""{"officialIds":["{{official}}"],"householdId":"{{household}}","visitedOn":"2026-01-05","purpose":"LISTENING","summary":"{{summary}}","idempotencyKey":"{{key}}"}""";
            visits.Add((await Record(input)).GetProperty("visit").GetProperty("id").GetString());
        }

        Assert.Equal(2, visits.Distinct(StringComparer.Ordinal).Count());
    }

    private async Task<JsonElement> Record(string input) =>
        (
            await host.Data(
                "mutation($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id } errors { ... on Error { code message } } } }",
                new { input = JsonDocument.Parse(input).RootElement }
            )
        ).GetProperty("recordVisit");

    private async Task<string?> Id(string list) =>
        (await host.Data($"{{ {list}(first: 1) {{ nodes {{ id }} }} }}"))
            .GetProperty(list)
            .GetProperty("nodes")[0]
            .GetProperty("id")
            .GetString();
}
