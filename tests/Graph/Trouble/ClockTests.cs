using Graph.Tests.Hosting;
using Kernel.Outbox;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Trouble;

/// <summary>Clocks that were wrong and are corrected.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private static readonly TimeSpan Hours = TimeSpan.FromHours(3);
    private readonly ShiftedClock clock = new();
    private string[] installation = [];

    public async Task InitializeAsync() => installation = Installations.Available ? await Installations.Take() : [];

    public Task DisposeAsync() => Installations.Available ? Installations.Drop(installation) : Task.CompletedTask;

    [Fact]
    public async Task What_a_host_claimed_by_a_clock_that_was_ahead_keeps_no_other_from_telling()
    {
        clock.Ahead = Hours;
        await using (var ahead = await Start(clock))
        {
            await SomeVisit.Record(ahead, "ahead");
            await Settle(ahead);
            Assert.Equal(0, await Untold(ahead));
        }

        await using var right = await Start(TimeProvider.System);
        await SomeVisit.Record(right, "right");
        Assert.NotEqual(0, await Untold(right));
        await right.Settle();
        Assert.Equal(0, await Untold(right));
    }

    [Fact]
    public async Task Hosts_whose_clocks_differ_tell_in_turn_and_act_once()
    {
        clock.Ahead = Hours;
        await using var ahead = await Start(clock);
        await using var right = await Start(TimeProvider.System);
        var before = await Marks(right);
        foreach (var (teller, i) in new[] { right, ahead, right, ahead }.Select((t, i) => (t, i)))
        {
            await SomeVisit.Record(teller, $"visit-{i}");
            await Settle(teller);
            Assert.Equal(0, await Untold(teller));
        }

        // Each visit marks its two cells in one message.
        Assert.Equal(before + 4, await Marks(right));
    }

    [Fact]
    public async Task A_key_and_a_token_outlast_a_clock_that_leaps_and_is_set_right()
    {
        await using var host = await Start(clock);
        var asking = await Asking.Of(host.Http);
        var first = await asking.Visit(host.Http, "leaping");
        Assert.NotNull(first.Id);

        clock.Ahead = Hours;
        Assert.Equal("TOKEN_EXPIRED", (await asking.Visit(host.Http, "leaping")).Code);
        foreach (var back in new[] { -Hours, TimeSpan.Zero })
        {
            clock.Ahead = back;
            Assert.Equal(first, await asking.Visit(host.Http, "leaping"));
        }
    }

    // On a server, leases use the database's time instead of the host's clock, so one host releases its lease for the other.
    private static async Task Settle(TestHost host)
    {
        await host.Settle();
        await host.Services.GetRequiredService<OutboxDispatcher>().Release(CancellationToken.None);
    }

    private async Task<TestHost.Second> Start(TimeProvider time)
    {
        var host = new TestHost.Second(installation, time);
        await host.InitializeAsync();
        return host;
    }

    private static async Task<int> Untold(TestHost host)
    {
        var pending = 0;
        foreach (var store in host.Services.GetServices<ModuleStore>())
        {
            await using var db = store.Open();
            pending += await db.Outbox.CountAsync(m => m.DeliveredAt == null);
        }

        return pending;
    }

    private static async Task<int> Marks(TestHost host)
    {
        var store = host.Services.GetServices<ModuleStore>().Single(s => s.Module.Schema == "assessment");
        await using var db = store.Open();
        return await db.Outbox.CountAsync(m => m.Kind == "CellsMarked");
    }

    /// <summary>The system clock, ahead by a time span.</summary>
    private sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
