using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests.Trouble;

/// <summary>Records a visit as a client with retries does, and returns the answer.</summary>
internal sealed class Asking
{
    private const string Mutation = """
        mutation ($input: RecordVisitInput!) {
          recordVisit(input: $input) { visit { id } errors { __typename } }
        }
        """;

    private readonly string official;
    private readonly string household;

    private Asking(string official, string household) => (this.official, this.household) = (official, household);

    public static async Task<Asking> Of(HttpClient client)
    {
        var answer = await TestHost.Send(
            client,
            "{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }"
        );
        return new Asking(Id("officials"), Id("households"));

        string Id(string list) =>
            answer.GetProperty("data").GetProperty(list).GetProperty("nodes")[0].GetProperty("id").GetString()!;
    }

    public async Task<Told> Visit(HttpClient client, string key)
    {
        var input = new
        {
            officialIds = new[] { official },
            householdId = household,
            visitedOn = "2026-01-05",
            purpose = "LISTENING",
            summary = new string('安', 1000),
            idempotencyKey = key,
        };
        using var response = await client.PostAsJsonAsync(
            "/graphql",
            new { query = Mutation, variables = new { input } }
        );
        return Told.Of(response, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>The number of visits.</summary>
    public static async Task<int> Count(HttpClient client)
    {
        var answer = await TestHost.Send(client, "{ visits(first: 0) { totalCount } }");
        return answer.GetProperty("data").GetProperty("visits").GetProperty("totalCount").GetInt32();
    }
}

/// <summary>The answer to a client.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The code of the error, if there is one.</param>
/// <param name="Id">The id of the visit, if it was recorded.</param>
/// <param name="ComesAgain">Whether the answer says when to retry.</param>
internal sealed record Told(HttpStatusCode Status, string? Code, string? Id, bool ComesAgain)
{
    public static Told Of(HttpResponseMessage response, JsonElement answer)
    {
        var code = answer.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
            : null;
        var id = code is null
            ? answer.GetProperty("data").GetProperty("recordVisit").GetProperty("visit").GetProperty("id").GetString()
            : null;
        return new Told(response.StatusCode, code, id, response.Headers.RetryAfter is not null);
    }

    public static Told SentAway(string code) => new(HttpStatusCode.ServiceUnavailable, code, null, true);
}
