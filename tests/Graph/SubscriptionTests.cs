using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Commons.Cases;
using Graph.Tests.Hosting;
using Kernel.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Monitoring clients, over WebSocket and over server-sent events.</summary>
public sealed class SubscriptionTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Watch =
        "subscription { caseChanged { change unit { code } node { __typename ... on Visit { summary } } } }";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Who_watches_over_a_WebSocket_hears_of_a_visit()
    {
        await using var socket = await GraphSocket.Open(host);
        await socket.Subscribe("1", Watch);
        var summary = await Record(socket.Heard);
        var change = await socket.Find(m => m.ToString().Contains(summary, StringComparison.Ordinal));
        Assert.Equal("next", change.GetProperty("type").GetString());
        var told = change.GetProperty("payload").GetProperty("data").GetProperty("caseChanged");
        Assert.Equal("CREATED", told.GetProperty("change").GetString());
        Assert.Equal("Visit", told.GetProperty("node").GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task Who_watches_a_unit_hears_of_it_and_of_those_below_it_only()
    {
        await using var socket = await GraphSocket.Open(host);
        await socket.Subscribe(
            "other",
            Watch.Replace("caseChanged", "caseChanged(unit: 350825000000)", StringComparison.Ordinal)
        );
        await socket.Subscribe(
            "town",
            Watch.Replace("caseChanged", "caseChanged(unit: 350824001000)", StringComparison.Ordinal)
        );
        var summary = await Record(socket.Heard);
        var told = await socket.Find(m => m.ToString().Contains(summary, StringComparison.Ordinal));
        Assert.Equal("town", told.GetProperty("id").GetString());
        Assert.DoesNotContain(
            socket.All,
            m => m.GetProperty("type").GetString() == "next" && m.GetProperty("id").GetString() == "other"
        );
    }

    [Fact]
    public async Task A_scorecard_is_told_when_it_changes()
    {
        await using var socket = await GraphSocket.Open(host);
        await socket.Subscribe("1", "subscription { scorecardChanged(unit: 350824001001, year: 2026) { total rank } }");
        using var scope = host.Services.CreateScope();
        await Until(
            async () =>
            {
                await RaiseIssue();
                await host.Settle();
            },
            socket.Heard
        );
        var card = socket
            .All.First(m => m.GetProperty("type").GetString() == "next")
            .GetProperty("payload")
            .GetProperty("data")
            .GetProperty("scorecardChanged");
        Assert.True(card.GetProperty("total").GetDecimal() > 0);
    }

    [Fact]
    public async Task A_deadline_that_comes_near_is_told_once()
    {
        await using var socket = await GraphSocket.Open(host);
        await socket.Subscribe(
            "1",
            "subscription { deadlineApproaching { dueOn unit { code } node { __typename id } } }"
        );
        var monitor = host.Services.GetRequiredService<DeadlineMonitor>();
        var day = new DateOnly(2026, 7, 1);
        await Until(
            async () =>
            {
                await monitor.Announce(day, CancellationToken.None);
                day = day.AddDays(4);
            },
            socket.Heard
        );
        await monitor.Announce(new DateOnly(2026, 7, 1), CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.Data("{ __typename }")));
        var told = socket
            .All.Where(m => m.GetProperty("type").GetString() == "next")
            .Select(m => m.GetProperty("payload").ToString())
            .ToList();
        Assert.Equal(told.Distinct().Count(), told.Count);
        Assert.All(told, t => Assert.Contains("\"dueOn\":\"2026-", t, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_operation_that_is_wrong_is_told_its_errors_and_the_others_go_on()
    {
        await using var socket = await GraphSocket.Open(host);
        await socket.Send("""{"id":"1","type":"subscribe","payload":{"query":"subscription { nothing }"}}""");
        var error = await socket.Next();
        Assert.Equal("error", error.GetProperty("type").GetString());
        Assert.Equal(
            "VALIDATION_FAILED",
            error.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
        await socket.Send(
            """{"id":"1","type":"subscribe","payload":{"query":"{ officials(first: 0) { totalCount } }"}}"""
        );
        Assert.Equal("next", (await socket.Next()).GetProperty("type").GetString());
        Assert.Equal("complete", (await socket.Next()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Who_completes_hears_no_more()
    {
        await using var socket = await GraphSocket.Open(host);
        await socket.Subscribe("gone", Watch);
        await socket.Send("""{"id":"gone","type":"complete"}""");
        await socket.Subscribe("here", Watch);
        await Record(socket.Heard);
        Assert.All(
            socket.All.Where(m => m.GetProperty("type").GetString() == "next"),
            m => Assert.Equal("here", m.GetProperty("id").GetString())
        );
    }

    [Theory]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{ __typename }"}}""", 4401)]
    [InlineData("not json", 4400)]
    [InlineData("""{"type":"dance"}""", 4400)]
    [InlineData("""["connection_init"]""", 4400)]
    public async Task A_connection_that_begins_wrongly_is_closed_with_its_code(string message, int code)
    {
        await using var socket = await GraphSocket.Open(host, init: false);
        await socket.Send(message);
        Assert.Equal(code, await socket.Closed());
    }

    [Fact]
    public async Task A_second_beginning_and_a_second_use_of_an_id_end_the_connection()
    {
        await using var twice = await GraphSocket.Open(host);
        await twice.Send("""{"type":"connection_init"}""");
        Assert.Equal(4429, await twice.Closed());
        await using var same = await GraphSocket.Open(host);
        await same.Subscribe("1", Watch);
        await same.Subscribe("1", Watch);
        Assert.Equal(4409, await same.Closed());
    }

    [Fact]
    public async Task A_page_of_another_site_may_not_connect()
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Origin", "https://elsewhere.example");
        await Assert.ThrowsAsync<WebSocketException>(() =>
            socket.ConnectAsync(GraphSocket.AddressOf(host), CancellationToken.None)
        );
    }

    [Fact]
    public async Task Who_watches_over_events_hears_of_a_visit()
    {
        using var request = Post("/graphql", Watch);
        using var response = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var heard = Lines(reader).FirstAsync(l => l.StartsWith("data: {", StringComparison.Ordinal)).AsTask();
        await Record(() => heard.IsCompleted);
        Assert.Contains("\"caseChanged\"", await heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_over_events_is_answered_once_and_a_wrong_one_with_its_errors()
    {
        foreach (
            var (query, expected) in new[] { ("{ __typename }", "\"Query\""), ("{ nothing }", "VALIDATION_FAILED") }
        )
        {
            using var request = Post("/graphql", query);
            using var response = await host.Http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            Assert.Contains($"event: next\ndata: {{", text, StringComparison.Ordinal);
            Assert.Contains(expected, text, StringComparison.Ordinal);
            Assert.EndsWith("event: complete\ndata: \n\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_stream_carries_the_answers_of_several_operations()
    {
        using var reserved = await host.Http.PutAsync("/graphql/stream", null);
        Assert.Equal(HttpStatusCode.Created, reserved.StatusCode);
        var token = await reserved.Content.ReadAsStringAsync();
        using var open = new HttpRequestMessage(HttpMethod.Get, "/graphql/stream");
        open.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        open.Headers.Accept.ParseAdd("text/event-stream");
        using var stream = await host.Http.SendAsync(open, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());
        foreach (var id in new[] { "a", "b" })
        {
            using var operation = new HttpRequestMessage(HttpMethod.Post, "/graphql/stream")
            {
                Content = JsonContent.Create(new { query = "{ __typename }", extensions = new { operationId = id } }),
                Headers = { { "X-GraphQL-Event-Stream-Token", token } },
            };
            using var accepted = await host.Http.SendAsync(operation);
            Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
            var next = await Lines(reader).FirstAsync(l => l.Contains("payload", StringComparison.Ordinal));
            Assert.Contains($"{{\"id\":\"{id}\",\"payload\":{{\"data\"", next, StringComparison.Ordinal);
        }

        using var second = await host.Http.SendAsync(Again(token), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        using var unknown = await host.Http.SendAsync(Again("nobody"), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_subscription_by_plain_request_says_how_to_subscribe() =>
        Assert.Equal("STREAM_NEEDED", (await host.Error(Watch)).Code);

    [Fact]
    public async Task Who_listens_on_another_host_hears_of_it_within_two_seconds()
    {
        await using var other = await host.Twin();
        using var listening = other.Services.GetRequiredService<OutboxReader>().Listen(_ => { });
        await using var socket = await GraphSocket.Open(other);
        await socket.Subscribe("1", Watch);
        await Record(socket.Heard);
        var summary = $"across {Guid.CreateVersion7()}";
        await RecordVisit(summary);
        var written = TimeProvider.System.GetTimestamp();
        await socket.Find(m => m.ToString().Contains(summary, StringComparison.Ordinal));
        Assert.InRange(TimeProvider.System.GetElapsedTime(written), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Whoever_cannot_keep_up_is_sent_away_and_the_others_hear_on()
    {
        var tail = host.Services.GetRequiredService<OutboxReader>();
        using var slow = new Graph.Subscriptions.Listener(tail, typeof(CaseChanged));
        await using var socket = await GraphSocket.Open(host);
        await socket.Subscribe("1", Watch);
        await Record(socket.Heard);
        foreach (var batch in Enumerable.Range(0, 300).Chunk(50))
        {
            await Task.WhenAll(batch.Select(i => RecordVisit($"flood {i}")));
        }

        var summary = await Record(() => false, once: true);
        await socket.Find(m => m.ToString().Contains(summary, StringComparison.Ordinal));
        var refused = await Assert.ThrowsAsync<Graph.Errors.RequestError>(async () =>
        {
            await foreach (var _ in slow.Events) { }
        });
        Assert.Equal("LISTENER_TOO_SLOW", refused.Problems[0].Code);
    }

    private static HttpRequestMessage Again(string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/stream");
        request.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        request.Headers.Accept.ParseAdd("text/event-stream");
        return request;
    }

    private static HttpRequestMessage Post(string path, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        return request;
    }

    private static async IAsyncEnumerable<string> Lines(StreamReader reader)
    {
        while (await reader.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            yield return line;
        }
    }

    private static async Task Until(Func<Task> act, Func<bool> heard)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        do
        {
            await act();
            await pace.WaitForNextTickAsync(patience.Token);
        } while (!heard());
    }

    /// <summary>Records visits until one is received: a subscription does not signal when it starts.</summary>
    private async Task<string> Record(Func<bool> heard, bool once = false)
    {
        var summary = "";
        async Task Act()
        {
            summary = $"watched {Guid.CreateVersion7()}";
            await RecordVisit(summary);
        }

        if (once)
        {
            await Act();
        }
        else
        {
            await Until(Act, heard);
        }

        return summary;
    }

    private async Task RecordVisit(string summary)
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
        var answer = await host.Data(
            "mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id } errors { ... on Error { code } } } }",
            new { input }
        );
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("recordVisit").GetProperty("errors").ValueKind);
    }

    private async Task RaiseIssue()
    {
        var seen = await host.Data(
            "{ orgUnit(code: 350824001001) { visits(first: 1, order: [{ visitedOn: ASC }]) { nodes { id officials { id } } } } }"
        );
        var visit = seen.GetProperty("orgUnit").GetProperty("visits").GetProperty("nodes")[0];
        var input = new
        {
            visitId = visit.GetProperty("id").GetString(),
            description = "路灯不亮",
            handlerId = visit.GetProperty("officials")[0].GetProperty("id").GetString(),
            raisedOn = "2026-11-23",
            dueOn = "2026-11-23",
        };
        var answer = await host.Data(
            "mutation ($input: RaiseVisitIssueInput!) { raiseVisitIssue(input: $input) { errors { ... on Error { code message } } } }",
            new { input }
        );
        Assert.Equal("null", answer.GetProperty("raiseVisitIssue").GetProperty("errors").GetRawText());
    }
}
