using System.Net;
using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;
#if !SQLSERVER
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Schema;
using Kernel;
using Microsoft.EntityFrameworkCore;
#endif

namespace Graph.Tests;

/// <summary>Two hosts on one database whose clocks are 90 s apart.</summary>
public sealed class TwoClocksTests : IAsyncLifetime
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(90);
    private string[] installation = [];
    private TestHost.Second right = new([]);

    public async Task InitializeAsync()
    {
        installation = Installations.Available ? await Installations.Take() : [];
        right = new TestHost.Second(installation);
        await right.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await right.DisposeAsync();
        if (Installations.Available)
        {
            await Installations.Drop(installation);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Both_hear_what_the_other_writes(int direction)
    {
        await using var wrong = await Start(direction);
        foreach (var (writer, listener) in new[] { (wrong, right), (right, wrong) })
        {
            await using var socket = await GraphSocket.Open(listener);
            await socket.Subscribe("1", "subscription { caseChanged { node { id } } }");
            // This query is answered after the subscription has started.
            await socket.Subscribe("2", "{ __typename }");
            await socket.Find(m => m.GetProperty("id").GetString() == "2");
            for (var i = 0; i < 5; i++)
            {
                var visit = await SomeVisit.Record(writer, $"{direction} {i} {writer == right}");
                var id = visit.GetProperty("id").GetString()!;
                await Eventually.Holds(() =>
                    socket.All.Any(m => m.GetRawText().Contains(id, StringComparison.Ordinal))
                );
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Neither_takes_what_the_other_has_claimed(int direction)
    {
        await using var wrong = await Start(direction);
        foreach (var (holder, taker) in new[] { (right, wrong), (wrong, right) })
        {
            var work = $"work {direction} {holder == right}";
            Assert.True(await Claim(holder, work, "one"));
            Assert.False(await Claim(taker, work, "other"));
            Assert.True(await Claim(holder, work, "one"));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_host_whose_clock_is_wrong_says_so_and_is_not_ready_until_it_is_set_right(int direction)
    {
        var clock = new ShiftedClock { Ahead = direction * Apart };
        await using var wrong = new TestHost.Second(installation, clock);
        await wrong.InitializeAsync();
        await Eventually.Holds(async () => await Ready(wrong) == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, await Ready(right));
        Assert.Contains(wrong.Log.All, line => line.Text.Contains("clock is", StringComparison.Ordinal));
        Assert.DoesNotContain(right.Log.All, line => line.Text.Contains("clock is", StringComparison.Ordinal));

        clock.Ahead = TimeSpan.Zero;
        await wrong.Services.GetRequiredService<DatabaseClock>().Measure(CancellationToken.None);
        await Eventually.Holds(async () => await Ready(wrong) == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(1.5, true)]
    [InlineData(-1.5, true)]
    [InlineData(19, true)]
    [InlineData(21, false)]
    [InlineData(-21, false)]
    public async Task More_than_a_second_is_said_and_more_than_twenty_are_too_many(double seconds, bool isReady)
    {
        var clock = new ShiftedClock { Ahead = TimeSpan.FromSeconds(seconds) };
        await using var wrong = new TestHost.Second(installation, clock);
        await wrong.InitializeAsync();
        await wrong.Services.GetRequiredService<DatabaseClock>().Measure(CancellationToken.None);
        Assert.Contains(wrong.Log.All, line => line.Text.Contains("clock is", StringComparison.Ordinal));
        var expected = isReady ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable;
        await Eventually.Holds(async () => await Ready(wrong) == expected);
    }

#if !SQLSERVER
    [ServiceFact]
    public async Task Keys_are_made_by_the_time_of_the_database_so_that_no_listener_looks_past_them()
    {
        // This database returns a shifted time instead of its machine's.
        await Set(
            """
            CREATE SCHEMA shifted;
            CREATE FUNCTION shifted.clock_timestamp() RETURNS timestamptz LANGUAGE sql
                AS $$ SELECT pg_catalog.clock_timestamp() + interval '90 s' $$;
            DO $$ BEGIN
                EXECUTE format('ALTER DATABASE %I SET search_path = shifted, pg_catalog, public', current_database());
            END $$
            """
        );
        await using var issuer = await Issuer.Start();
        await using var behind = HostProcess.Start([.. installation, .. issuer.Settings]);
        await behind.Serving();
        behind.SignIn(issuer.Token(Issuer.Of("WP0001")));
        var people = await right.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        var before = TimeProvider.System.GetUtcNow();
        using var written = await behind.Http.PostAsJsonAsync(
            "/graphql",
            new { query = SomeVisit.Mutation, variables = new { input = SomeVisit.Input(people, "keys") } }
        );
        var answer = await written.Content.ReadFromJsonAsync<JsonElement>();
        var id = answer
            .GetProperty("data")
            .GetProperty("recordVisit")
            .GetProperty("visit")
            .GetProperty("id")
            .GetString();
        Assert.True(GlobalId.TryRead(id!, out _, out var key), $"{answer}");
        Assert.True(key > Keys.At(before + (Apart / 2)), $"{key}");
        Assert.Contains(behind.Output, line => line.Contains("clock is -", StringComparison.Ordinal));
    }

    private async Task Set(string text)
    {
        await using var db = right.Services.GetServices<ModuleStore>().First().Open();
        await db.Database.ExecuteSqlRawAsync(text);
    }
#endif

    private async Task<TestHost.Second> Start(int direction)
    {
        var clock = new ShiftedClock { Ahead = direction * Apart };
        var host = new TestHost.Second(installation, clock);
        await host.InitializeAsync();
        await host.Services.GetRequiredService<DatabaseClock>().Measure(CancellationToken.None);
        return host;
    }

    private static async Task<HttpStatusCode> Ready(TestHost host)
    {
        using var answer = await host.Http.GetAsync("/health/ready");
        return answer.StatusCode;
    }

    private static async Task<bool> Claim(TestHost host, string work, string holder)
    {
        await using var db = host.Services.GetServices<ModuleStore>().First().Open();
        var clock = host.Services.GetRequiredService<DatabaseClock>();
        return await db.Claim(work, holder, TimeSpan.FromSeconds(60), clock, CancellationToken.None);
    }

    /// <summary>The system clock, ahead by a time span; it runs at the same speed.</summary>
    private sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
