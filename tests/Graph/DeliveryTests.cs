using Graph.Tests.Hosting;
using Kernel.Outbox;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>
/// An event of a visit marks the cells of its officials, and the assessment raises an event of its own each time: the number of these
/// events is the number of times that it has acted.
/// </summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    // V01 and V02 of the officials, in one message.
    private const int ActsOfOneVisit = 1;

    private readonly TestHost host = new();
    private int marked;

    public async Task InitializeAsync()
    {
        await host.InitializeAsync();
        await host.Settle();
        marked = await Acts();
    }

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task What_a_host_acted_on_and_did_not_live_to_mark_as_told_is_not_acted_on_again()
    {
        await Deliver(host, await Untold(1));
        Assert.Equal(ActsOfOneVisit, await Acts());

        // The next host finds it pending, together with the events raised since.
        await Deliver(host, await Untold(2));
        Assert.Equal(2 * ActsOfOneVisit, await Acts());
        await host.Settle();
        Assert.Equal(2 * ActsOfOneVisit, await Acts());
    }

    [Fact]
    public async Task Two_hosts_that_tell_the_same_messages_at_once_act_once()
    {
        await using var twin = await host.Twin();
        var batch = await Untold(1);
        await Task.WhenAll(new[] { host, twin }.Select(teller => Record.ExceptionAsync(() => Deliver(teller, batch))));
        Assert.Equal(ActsOfOneVisit, await Acts());
    }

    [Fact]
    public async Task A_host_that_lost_its_turn_without_noticing_does_nothing_with_what_was_told_long_since()
    {
        await using var stalled = await host.Twin();
        var batch = await Untold(1);
        await host.Settle();
        await Untold(1, month: 2);
        await host.Settle();
        await Deliver(stalled, batch);
        await stalled.Settle();
        Assert.Equal(2 * ActsOfOneVisit, await Acts());
    }

    [Fact]
    public async Task A_message_that_fails_does_not_let_those_before_it_be_acted_on_twice()
    {
        await Untold(1);
        await using (var outbox = Store("visits").Open())
        {
            outbox.Outbox.Add(
                new OutboxMessage
                {
                    Id = (await outbox.Outbox.MaxAsync(m => m.Id)) + 1,
                    Kind = "MeasureChanged",
                    Body = "not what it should be",
                    RaisedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
            await outbox.SaveChangesAsync();
        }

        await host.Settle();
        Assert.Equal(ActsOfOneVisit, await Acts());
        await using var later = Store("visits").Open();
        Assert.True((await later.Outbox.SingleAsync(m => m.DeliveredAt == null)).Attempts > 0);
    }

    [Fact]
    public async Task The_memory_of_what_was_told_does_not_grow()
    {
        for (var visit = 0; visit < 5; visit++)
        {
            await Untold(1);
            await host.Settle();
        }

        await using var db = Store("assessment").Open();
        var inbox = await db.Inboxes.SingleAsync(i => i.Sender == "visits");
        Assert.Equal(ActsOfOneVisit * sizeof(long), inbox.Messages.Length);
    }

    /// <summary>Records one more visit and returns the undelivered messages of that number of visits.</summary>
    private async Task<List<OutboxMessage>> Untold(int visits, int month = 1)
    {
        await RecordVisit(month);
        await using var outbox = Store("visits").Open();
        var pending = await outbox
            .Outbox.AsNoTracking()
            .Where(m => m.DeliveredAt == null)
            .OrderBy(m => m.Id)
            .ToListAsync();
        Assert.Equal(visits * (ActsOfOneVisit + 1), pending.Count);
        return pending;
    }

    private async Task RecordVisit(int month)
    {
        var people = await host.Data("{ officials(first: 1) { nodes { id } } households(first: 1) { nodes { id } } }");
        var answer = await host.Data(
            "mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id } errors { __typename } } }",
            new
            {
                input = new
                {
                    officialIds = new[] { Id("officials") },
                    householdId = Id("households"),
                    visitedOn = $"2026-{month:D2}-05",
                    purpose = "LISTENING",
                    summary = "一切安好",
                },
            }
        );
        Assert.NotNull(answer.GetProperty("recordVisit").GetProperty("visit").GetProperty("id").GetString());

        string? Id(string list) => people.GetProperty(list).GetProperty("nodes")[0].GetProperty("id").GetString();
    }

    private static async Task Deliver(TestHost teller, List<OutboxMessage> batch)
    {
        var services = teller.Services;
        var stores = services.GetServices<ModuleStore>().ToList();
        var sender = stores.Single(s => s.Module.Schema == "visits");
        var delivery = new Delivery(
            services.GetRequiredService<IServiceScopeFactory>(),
            stores,
            services.GetRequiredService<EventCatalog>()
        );
        await using var outbox = sender.Open();
        await delivery.Deliver(sender, outbox, batch, CancellationToken.None);
    }

    /// <summary>The number of times cells were marked since the demonstration.</summary>
    private async Task<int> Acts()
    {
        await using var db = Store("assessment").Open();
        return await db.Outbox.CountAsync(m => m.Kind == "CellsMarked") - marked;
    }

    private ModuleStore Store(string schema) =>
        host.Services.GetServices<ModuleStore>().Single(s => s.Module.Schema == schema);
}
