using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>A replica, for which another copy stands in: one that never catches up, so that it shows who answers.</summary>
public sealed class ReplicaTests : IAsyncLifetime
{
    private string[] primary = [];
    private string[] replica = [];

    public async Task InitializeAsync()
    {
        if (Installations.Available)
        {
            (primary, replica) = (await Installations.Take(), await Installations.Take());
        }
    }

    public async Task DisposeAsync()
    {
        if (Installations.Available)
        {
            await Installations.Drop(primary);
            await Installations.Drop(replica);
        }
    }

    [Fact]
    public async Task Queries_are_answered_by_the_replica_and_changes_with_their_answers_by_the_primary()
    {
        await using var host = new TestHost.Second([
            .. primary,
            replica[1].Replace("Storage=", "StorageReadOnly=", StringComparison.Ordinal),
        ]);
        await host.InitializeAsync();
        var visit = await SomeVisit.Record(host, "once");
        Assert.Equal("一切安好", visit.GetProperty("summary").GetString());
        Assert.False(await SomeVisit.IsSeen(host, visit), "The replica has not caught up.");

        await using var other = new TestHost.Second(primary);
        await other.InitializeAsync();
        Assert.True(await SomeVisit.IsSeen(other, visit));
    }
}

/// <summary>A visit as somebody records it.</summary>
internal static class SomeVisit
{
    public static async Task<JsonElement> Record(TestHost host, string key)
    {
        var people = await host.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        return await Record(host, people, key);
    }

    public static async Task<JsonElement> Record(TestHost host, JsonElement people, string key)
    {
        var answer = await host.Data(
            "mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id summary } } }",
            new
            {
                input = new
                {
                    officialIds = new[] { Id("officials") },
                    householdId = Id("households"),
                    visitedOn = "2026-01-05",
                    purpose = "LISTENING",
                    summary = "一切安好",
                    idempotencyKey = key,
                },
            }
        );
        return answer.GetProperty("recordVisit").GetProperty("visit");

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
