using Graph.Tests.Hosting;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Tests;

/// <summary>One host at a time delivers a module's events; when it is killed, another takes over soon.</summary>
public sealed class LeaseTests : IAsyncLifetime
{
    private static readonly TimeSpan TakenOverWithin = TimeSpan.FromSeconds(5);
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private string[] installation = [];
    private TestHost.Second? host;

    public async Task InitializeAsync()
    {
        if (Installations.Available)
        {
            installation = await Installations.Take();
            host = new TestHost.Second(installation, clock);
            await host.InitializeAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
            await Installations.Drop(installation);
        }
    }

    [Fact]
    public async Task A_killed_host_keeps_the_dispatcher_for_less_than_five_seconds()
    {
        await SomeVisit.Record(host!, "lease");
        await host!.Settle();
        var shared = host.Services.GetRequiredService<DatabaseClock>();
        Assert.True(await Until() < shared.GetUtcNow().UtcDateTime + TakenOverWithin);
    }

    [Fact]
    public async Task A_host_keeps_its_lease_while_one_batch_takes_longer_than_the_lease()
    {
        await SomeVisit.Record(host!, "first");
        await host!.Settle();
        var before = await Until();
        await SomeVisit.Record(host, "second");
        using var goOn = new ManualResetEventSlim();
        void Hold(SqlStatement statement)
        {
            if (statement.Text.Contains("Inboxes", StringComparison.Ordinal))
            {
                goOn.Wait(TimeSpan.FromMinutes(1));
            }
        }

        var statements = host.Services.GetRequiredService<SqlMonitor>();
        statements.Sending += Hold;
        var settling = Task.Factory.StartNew(host.Settle, TaskCreationOptions.LongRunning).Unwrap();
        await Eventually.Holds(async () =>
        {
            // A jump of one second would look like a server that does not answer.
            clock.Advance(TimeSpan.FromMilliseconds(100));
            return await Until() > before + TakenOverWithin;
        });
        Assert.False(settling.IsCompleted);
        statements.Sending -= Hold;
        goOn.Set();
        await settling;
    }

    private async Task<DateTime> Until()
    {
        await using var db = host!.Services.GetServices<ModuleStore>().Single(s => s.Module.Schema == "visits").Open();
        return await db.Leases.Where(l => l.Name == "relay").Select(l => l.Until).SingleAsync();
    }
}
