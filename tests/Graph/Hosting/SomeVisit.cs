using System.Text.Json;

namespace Graph.Tests.Hosting;

/// <summary>Records one visit.</summary>
internal static class SomeVisit
{
    public const string Mutation =
        "mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id summary } } }";

    public static async Task<JsonElement> Record(TestHost host, string key)
    {
        var people = await host.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        return await Record(host, people, key);
    }

    public static async Task<JsonElement> Record(TestHost host, JsonElement people, string key)
    {
        var answer = await host.Data(Mutation, new { input = Input(people, key) });
        return answer.GetProperty("recordVisit").GetProperty("visit");
    }

    /// <summary>The request; without an idempotency key, each request records another visit.</summary>
    public static object Input(JsonElement people, string? key = null)
    {
        return new
        {
            officialIds = new[] { Id("officials") },
            householdId = Id("households"),
            visitedOn = "2026-01-05",
            purpose = "LISTENING",
            summary = "一切安好",
            idempotencyKey = key,
        };

        string? Id(string list) => people.GetProperty(list).GetProperty("nodes")[0].GetProperty("id").GetString();
    }

    public static async Task<bool> IsSeen(TestHost host, JsonElement visit)
    {
        var seen = await host.Data(
            "query ($id: ID!) { node(id: $id) { id } }",
            new { id = visit.GetProperty("id").GetString() }
        );
        return seen.GetProperty("node").ValueKind == JsonValueKind.Object;
    }
}
