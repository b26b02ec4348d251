using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Callers;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>Large operations run a few at a time, small ones concurrently with them; and rates follow the settings.</summary>
public sealed class LaneTests
{
    private const string Large = "{ visits(first: 40) { nodes { id } } }";
    private const string Small = "{ officials(first: 1) { nodes { id } } }";

    private const string SmallPage =
        "{ orgUnit(code: 350824001001) { visits(first: 50) { nodes { id visitedOn officials { name } household { code } } } } }";

    [Fact]
    public async Task Large_operations_wait_for_each_other_and_small_ones_for_none_of_them()
    {
        await using var host = new NarrowHost();
        await host.InitializeAsync();
        await host.Data(Large);
        using var goOn = new ManualResetEventSlim();
        var held = 0;
        void Hold(SqlStatement statement)
        {
            if (statement.Schema == "visits" && !goOn.IsSet)
            {
                Interlocked.Increment(ref held);
                goOn.Wait(TimeSpan.FromMinutes(1));
            }
        }

        var statements = host.Services.GetRequiredService<SqlMonitor>();
        statements.Sending += Hold;
        var running = host.Data(Large);
        await Eventually.Holds(() => held == 1);

        // A request that arrives when the queue is full is refused at once.
        var asked = Enumerable.Range(0, NarrowHost.Queue + 1).Select(_ => host.Http.SendAsync(Post(Large))).ToList();
        var first = await Task.WhenAny(asked);
        asked.Remove(first);
        using (var refused = await first)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
            var answer = await refused.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal(
                "BUSY",
                answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
            );
        }

        await host.Data(Small);
        Assert.Equal(1, held);
        Assert.False(running.IsCompleted);
        Assert.All(asked, a => Assert.False(a.IsCompleted));

        goOn.Set();
        statements.Sending -= Hold;
        await running;
        foreach (var waited in asked)
        {
            using var answered = await waited;
            Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        }

        await host.Data(Large);
    }

    [Fact]
    public async Task The_year_end_query_of_the_readme_is_a_large_operation_and_a_small_read_does_not_wait_for_it()
    {
        await using var host = new OneLaneHost();
        await host.InitializeAsync();
        var town = new { town = 350824001000, year = 2026 };
        await host.Data(Readme.YearEndQuery, town);
        using var goOn = new ManualResetEventSlim();
        var held = 0;
        void Hold(SqlStatement statement)
        {
            if (statement.Schema == "disputes" && !goOn.IsSet)
            {
                Interlocked.Increment(ref held);
                goOn.Wait(TimeSpan.FromMinutes(1));
            }
        }

        var statements = host.Services.GetRequiredService<SqlMonitor>();
        statements.Sending += Hold;
        var running = host.Data(Readme.YearEndQuery, town);
        await Eventually.Holds(() => held == 1);
        var waiting = host.Data(Readme.YearEndQuery, town);
        await host.Data(SmallPage);
        Assert.False(running.IsCompleted);
        Assert.False(waiting.IsCompleted);
        Assert.Equal(1, held);

        goOn.Set();
        statements.Sending -= Hold;
        await running;
        await waiting;
    }

    [Fact]
    public async Task Each_operation_of_a_batch_counts_for_the_rate_limit()
    {
        await using var host = new RatedHost();
        await host.InitializeAsync();
        Assert.Equal(HttpStatusCode.OK, await Batch(host));
        Assert.Equal(HttpStatusCode.OK, await Batch(host));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Batch(host));
    }

    [Fact]
    public async Task A_batch_larger_than_a_minute_admits_is_refused_and_not_a_fault()
    {
        await using var host = new RatedHost(5);
        await host.InitializeAsync();
        Assert.Equal(HttpStatusCode.OK, await Batch(host));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Batch(host));
    }

    [Fact]
    public void A_rate_is_replenished_as_fast_as_it_says()
    {
        foreach (var most in Enumerable.Range(1, 7_000).Append(12_345).Append(1_000_000).Append(int.MaxValue))
        {
            var rate = MinuteRate.Of(most);
            var perMinute = rate.TokensPerPeriod * (TimeSpan.FromMinutes(1) / rate.ReplenishmentPeriod);
            Assert.InRange(perMinute, most * 0.99, most * 1.01);
            Assert.Equal(most, rate.TokenLimit);
        }
    }

    private static HttpRequestMessage Post(string query) =>
        new(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };

    private static async Task<HttpStatusCode> Batch(TestHost host)
    {
        using var response = await host.Http.PostAsJsonAsync(
            "/graphql",
            Enumerable.Repeat(new { query = "{ __typename }" }, 10)
        );
        return response.StatusCode;
    }

    private sealed class NarrowHost : TestHost, IAsyncDisposable
    {
        public const int Queue = 2;

        protected override IEnumerable<string> Settings =>
            [
                "--environment=Development",
                "--Graph:RequestsPerMinute=0",
                "--Graph:HeavyCost=40",
                "--Graph:HeavyAtOnce=1",
                $"--Graph:HeavyQueue={Queue}",
            ];

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }

    /// <summary>The default threshold for large operations.</summary>
    private sealed class OneLaneHost : TestHost, IAsyncDisposable
    {
        protected override IEnumerable<string> Settings =>
            ["--environment=Development", "--Graph:RequestsPerMinute=0", "--Graph:HeavyAtOnce=1"];

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }

    private sealed class RatedHost(int most = 20) : TestHost, IAsyncDisposable
    {
        protected override IEnumerable<string> Settings =>
            ["--environment=Development", $"--Graph:RequestsPerMinute={most}"];

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }
}
