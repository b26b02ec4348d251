using System.Net.Http.Json;
using System.Text.Json;
using Graph.Tests.Hosting;

namespace Graph.Tests;

/// <summary>The events that a subscriber may see are decided at each event, not when the subscription starts.</summary>
public sealed class ListeningAuthorityTests
{
    private const string Watch = "subscription { caseChanged { node { ... on Visit { summary } } } }";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Who_loses_the_post_while_listening_hears_of_nothing_that_happens_afterwards()
    {
        if (!Installations.Available)
        {
            return;
        }

        await using var host = new TestHost.Own();
        await host.InitializeAsync();
        using var secretary = host.As("town-secretary");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Content = JsonContent.Create(new { query = Watch });
        using var response = await secretary.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await response.Content.ReadAsStreamAsync());

        // A subscription does not signal when it starts, so visits are recorded until one is received.
        var heard = LineWith(stream, "before");
        await Repeat(() => Record(host, "before"), heard);
        Assert.NotNull(await heard);

        await EndTenures(host, "WP0001");
        await host.Settle();

        var after = LineWith(stream, "after");
        await Repeat(() => Record(host, "after"), after);
        Assert.Null(await after);
    }

    [Fact]
    public async Task Who_loses_the_post_while_a_connection_is_open_may_do_nothing_more_over_it()
    {
        if (!Installations.Available)
        {
            return;
        }

        await using var host = new TestHost.Own();
        await host.InitializeAsync();
        using var secretary = host.As("town-secretary");
        await using var socket = await GraphSocket.Open(host, caller: secretary);
        var people = await host.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        var official = people.GetProperty("officials").GetProperty("nodes")[0].GetProperty("id").GetString();
        var household = people.GetProperty("households").GetProperty("nodes")[0].GetProperty("id").GetString();
        var operations = new[]
        {
            "{ me { permissions } }",
            "{ visits(first: 1) { nodes { summary } } }",
            $"mutation {{ recordVisit(input: {{ officialIds: [\"{official}\"], householdId: \"{household}\", visitedOn: \"2026-03-02\", purpose: LISTENING, summary: \"此后不再\" }}) {{ visit {{ summary }} }} }}",
        };
        foreach (var operation in operations)
        {
            Assert.DoesNotContain("\"code\"", await Answer($"before {operation}", operation), StringComparison.Ordinal);
        }

        await EndTenures(host, "WP0001");
        foreach (var operation in operations)
        {
            using var repeated = await secretary.PostAsJsonAsync("/graphql", new { query = operation });
            var expected = CodesIn(await repeated.Content.ReadAsStringAsync());
            Assert.Equal(operation == operations[0] ? [] : ["FORBIDDEN"], expected);
            var answer = await Answer($"after {operation}", operation);
            Assert.Equal(expected, CodesIn(answer));
            Assert.DoesNotContain(".read\"", answer, StringComparison.Ordinal);
        }

        async Task<string> Answer(string id, string query)
        {
            await socket.Subscribe(id, query);
            return (
                await socket.Find(m => m.GetProperty("id").GetString() == id && m.TryGetProperty("payload", out _))
            ).GetRawText();
        }
    }

    private static IEnumerable<string> CodesIn(string answer) =>
        answer.Split("\"code\":\"").Skip(1).Select(rest => rest[..rest.IndexOf('"')]).Distinct();

    private static async Task Repeat(Func<Task> act, Task until)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        do
        {
            await act();
            await pace.WaitForNextTickAsync(patience.Token);
        } while (!until.IsCompleted);
    }

    // Null if the stream ends without it.
    private static async Task<string?> LineWith(StreamReader stream, string text)
    {
        while (await stream.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }

    private static async Task Record(TestHost host, string summary)
    {
        var seen = await host.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        var input = new
        {
            officialIds = new[] { seen.GetProperty("officials").GetProperty("nodes")[0].GetProperty("id").GetString() },
            householdId = seen.GetProperty("households").GetProperty("nodes")[0].GetProperty("id").GetString(),
            visitedOn = "2026-03-02",
            purpose = "LISTENING",
            summary,
        };
        await host.Data(
            "mutation($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id } errors { __typename } } }",
            new { input }
        );
    }

    private static async Task EndTenures(TestHost host, string number)
    {
        var held = await host.Data(
            $"{{ official(number: \"{number}\") {{ tenures(first: 20, where: {{ to: {{ eq: null }} }}) {{ nodes {{ id }} }} }} }}"
        );
        foreach (
            var tenure in held.GetProperty("official").GetProperty("tenures").GetProperty("nodes").EnumerateArray()
        )
        {
            var answer = await host.Data(
                "mutation($input: EndTenureInput!) { endTenure(input: $input) { errors { ... on Error { code } } } }",
                new { input = new { tenureId = tenure.GetProperty("id").GetString(), on = "2026-11-01" } }
            );
            Assert.Equal(JsonValueKind.Null, answer.GetProperty("endTenure").GetProperty("errors").ValueKind);
        }
    }
}
