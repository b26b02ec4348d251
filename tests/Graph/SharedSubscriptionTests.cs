using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Commons.Cases;
using Graph.Subscriptions;
using Graph.Tests.Hosting;
using Kernel.Access;
using Kernel.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Tests;

/// <summary>The cost and the end of subscriptions: limited for each caller, evaluated once for all callers with the same document.</summary>
public sealed class SharedSubscriptionTests : IAsyncLifetime
{
    private const string Watch = "subscription { caseChanged { node { ... on Visit { summary } } } }";
    private const string Unavailable = "SELECT of the test";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly BoundedHost host = new();

    public Task InitializeAsync() => host.InitializeAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_caller_may_have_so_many_subscriptions_over_all_connections_and_another_when_one_has_ended()
    {
        await using var first = await GraphSocket.Open(host);
        await using var second = await GraphSocket.Open(host);
        for (var i = 1; i < BoundedHost.Most; i++)
        {
            await first.Subscribe($"{i}", Watch);
        }

        using var stream = await Listen();
        await Eventually.Holds(IsFull);
        JsonElement refused = default;
        var sent = await host.SentOnce(async () =>
        {
            await second.Subscribe("more", "subscription { caseChanged(unit: 350824001001) { change } }");
            refused = await second.Next();
        });
        // A caller at the limit of streams causes no SQL.
        Assert.Empty(sent);
        Assert.Equal("error", refused.GetProperty("type").GetString());
        Assert.Contains("TOO_MANY_STREAMS", refused.ToString(), StringComparison.Ordinal);

        await first.Send("""{"id":"1","type":"complete"}""");
        await Eventually.Holds(() => !IsFull());

        // Another caller is not affected.
        using var cadre = host.As("village-secretary");
        using var other = await Listen(cadre);
        Assert.StartsWith(":", await FirstLine(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_may_reserve_so_many_event_streams()
    {
        for (var i = 0; i < BoundedHost.Most; i++)
        {
            using var reserved = await host.Http.PutAsync("/graphql/stream", null);
            Assert.Equal(System.Net.HttpStatusCode.Created, reserved.StatusCode);
        }

        using var refused = await host.Http.PutAsync("/graphql/stream", null);
        Assert.Equal(System.Net.HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task Those_who_ask_the_same_as_the_same_person_share_one_evaluation()
    {
        var subscriptions = host.Services.GetRequiredService<SubscriptionRegistry>();
        var (evaluated, others) = (0, 0);
        var subscribers = new List<Subscriber>();
        for (var i = 0; i < 5; i++)
        {
            subscribers.Add(
                subscriptions.Subscribe(
                    Key("a"),
                    typeof(CaseChanged),
                    (_, _) => Answer(Interlocked.Increment(ref evaluated))
                )
            );
        }

        await using var other = subscriptions.Subscribe(
            Key("b"),
            typeof(CaseChanged),
            (_, _) => Answer(Interlocked.Increment(ref others))
        );
        await SomeVisit.Record(host, "shared");
        foreach (var subscriber in subscribers)
        {
            Assert.Equal("1", await First(subscriber));
        }

        Assert.Equal("1", await First(other));
        Assert.Equal((1, 1), (evaluated, others));

        // When the last subscriber leaves, the shared stream ends; the next subscriber starts a new one.
        foreach (var subscriber in subscribers)
        {
            await subscriber.DisposeAsync();
        }

        await using var late = subscriptions.Subscribe(Key("a"), typeof(CaseChanged), (_, _) => Answer(100));
        await SomeVisit.Record(host, "shared again");
        Assert.Equal("100", await First(late));
        Assert.Equal(1, evaluated);
    }

    [Fact]
    public async Task Those_who_ask_the_same_as_different_persons_hear_what_each_may_see()
    {
        const string watch = "subscription { caseChanged { node { ... on Visit { household { code } } } } }";
        using var town = host.As("town-secretary");
        using var village = host.As("village-secretary");
        using var seesAll = await Listen(town, watch);
        using var seesOne = await Listen(village, watch);
        foreach (var code in new[] { "PC0020001", "PC0010001" })
        {
            var people = await host.Data(
                $"{{ officials(first: 1) {{ nodes {{ id }} }} households(first: 1, where: {{ code: {{ eq: \"{code}\" }} }}) {{ nodes {{ id }} }} }}"
            );
            await SomeVisit.Record(host, people, code);
        }

        Assert.Contains("PC0020001", await Until(seesAll, "PC0010001"), StringComparison.Ordinal);
        Assert.DoesNotContain("PC0020001", await Until(seesOne, "PC0010001"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_evaluation_that_fails_ends_for_all_who_share_it_and_the_next_begins_anew()
    {
        var subscriptions = host.Services.GetRequiredService<SubscriptionRegistry>();
        Evaluation failing = (_, _) => throw new InvalidOperationException("of the test");
        await using var first = subscriptions.Subscribe(Key("f"), typeof(CaseChanged), failing);
        await using var second = subscriptions.Subscribe(Key("f"), typeof(CaseChanged), failing);
        await SomeVisit.Record(host, "failing");
        await Assert.ThrowsAsync<InvalidOperationException>(() => First(first));
        await Assert.ThrowsAsync<InvalidOperationException>(() => First(second));
        await using var next = subscriptions.Subscribe(Key("f"), typeof(CaseChanged), (_, _) => Answer(7));
        await SomeVisit.Record(host, "mended");
        Assert.Equal("7", await First(next));
    }

    [Fact]
    public async Task Where_the_database_is_unavailable_subscriptions_end_so_that_clients_come_back()
    {
        await using var socket = await GraphSocket.Open(host);
        await socket.Subscribe("1", Watch);
        using var stream = await Listen();
        var text = stream.Content.ReadAsStringAsync();
        var statements = host.Services.GetRequiredService<SqlMonitor>();
        void Fail(SqlStatement statement)
        {
            if (
                statement.Text.Contains("\"Summary\"", StringComparison.Ordinal)
                && statement.Text.StartsWith("SELECT", StringComparison.Ordinal)
            )
            {
                throw new SqliteException(Unavailable, 14);
            }
        }

        await using var other = await host.Twin();
        statements.Sending += Fail;
        var ended = Task.WhenAll(socket.Closed(), text);
        await Eventually.Holds(async () =>
        {
            await SomeVisit.Record(other, $"{Guid.CreateVersion7()}");
            return socket.IsClosed && text.IsCompleted;
        });
        statements.Sending -= Fail;
        await ended;

        // Clients of graphql-ws reconnect after 1013, clients of graphql-sse after a stream that ends without `complete`.
        Assert.Equal(1013, await socket.Closed());
        Assert.DoesNotContain("complete", await text, StringComparison.Ordinal);
        Assert.DoesNotContain("errors", await text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_that_begins_while_the_database_is_unavailable_is_refused_so_that_clients_come_back()
    {
        const string watch = "subscription { caseChanged(unit: 350824001000) { change } }";
        await using var socket = await GraphSocket.Open(host);
        using var reserved = await host.Http.PutAsync("/graphql/stream", null);
        var token = await reserved.Content.ReadAsStringAsync();
        var statements = host.Services.GetRequiredService<SqlMonitor>();
        void Fail(SqlStatement statement)
        {
            if (statement.Text.Contains("\"OrgUnits\"", StringComparison.Ordinal))
            {
                throw new SqliteException(Unavailable, 14);
            }
        }

        statements.Sending += Fail;
        await socket.Subscribe("1", watch);
        Assert.Equal(1013, await socket.Closed());
        Assert.DoesNotContain(socket.All, m => m.GetProperty("type").GetString() is "error" or "complete");

        using var alone = await Listen(query: watch);
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, alone.StatusCode);
        using var adding = new HttpRequestMessage(HttpMethod.Post, "/graphql/stream")
        {
            Content = JsonContent.Create(new { query = watch, extensions = new { operationId = "1" } }),
        };
        adding.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        using var added = await host.Http.SendAsync(adding);
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, added.StatusCode);
        statements.Sending -= Fail;

        using var again = await Listen(query: watch);
        Assert.Equal(System.Net.HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public void A_sign_in_may_be_good_for_longer_than_a_timer_runs()
    {
        var clock = new FakeTimeProvider();
        foreach (var days in new[] { 1, 49, 50, 100, 3650 })
        {
            var caller = new Identity("somebody", IdentityKind.Official)
            {
                Expires = clock.GetUtcNow() + TimeSpan.FromDays(days),
            };
            using var end = new SignInExpiry(caller, clock, CancellationToken.None);
            var next = end.Guard(Endless()).GetAsyncEnumerator().MoveNextAsync().AsTask();
            clock.Advance(TimeSpan.FromDays(days) - TimeSpan.FromSeconds(1));
            Assert.False(next.IsCompleted);
            clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True(
                SpinWait.SpinUntil(() => next.IsCompleted, Patience),
                $"A sign-in of {days} days does not end."
            );
            Assert.IsType<Graph.Errors.RequestError>(next.Exception?.InnerException);
        }

        using var never = new SignInExpiry(Identity.Anonymous, clock, CancellationToken.None);
        using var longest = new SignInExpiry(
            Identity.Anonymous with
            {
                Expires = DateTimeOffset.MaxValue,
            },
            clock,
            CancellationToken.None
        );
    }

    private bool IsFull()
    {
        var caller = new Graph.Callers.Caller(
            new Identity(Accounts.ServiceName, IdentityKind.Service),
            true,
            new Graph.Callers.Origin("::1", "")
        );
        try
        {
            host.Services.GetRequiredService<SubscriptionLimits>().Subscription(caller).Dispose();
            return false;
        }
        catch (Graph.Errors.RequestError)
        {
            return true;
        }
    }

    private static SubscriptionKey Key(string document) => new("Official:WP", "::1", true, document, null, null);

    private static Task<ReadOnlyMemory<byte>?> Answer(int number) =>
        Task.FromResult<ReadOnlyMemory<byte>?>(Encoding.UTF8.GetBytes($"{number}"));

    private static async Task<string> First(Subscriber subscriber)
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var answer in subscriber.Answers(patience.Token))
        {
            return Encoding.UTF8.GetString(answer.Span);
        }

        return "";
    }

    private static async IAsyncEnumerable<int> Endless(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        yield return 0;
    }

    /// <summary>All text received up to a line that contains the given text.</summary>
    private static async Task<string> Until(HttpResponseMessage response, string last)
    {
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var heard = new StringBuilder();
        while (await reader.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            heard.AppendLine(line);
            if (line.Contains(last, StringComparison.Ordinal))
            {
                break;
            }
        }

        return heard.ToString();
    }

    private Task<HttpResponseMessage> Listen(HttpClient? client = null, string query = Watch)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        return (client ?? host.Http).SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static async Task<string> FirstLine(HttpResponseMessage response)
    {
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        return await reader.ReadLineAsync().WaitAsync(Patience) ?? "";
    }

    private sealed class BoundedHost : TestHost
    {
        public const int Most = 3;

        protected override IEnumerable<string> Settings =>
            ["--environment=Development", "--Graph:RequestsPerMinute=0", $"--Graph:MaxSubscriptions={Most}"];
    }
}
