using System.Diagnostics.Metrics;
using Kernel.Background;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kernel.Outbox;

/// <summary>
/// Publishes metrics about events: pending messages, the age of the oldest, dead letters and listeners. Events about sealed
/// records are left out, because more people see metrics than may see the records. The outboxes are queried periodically while
/// someone collects the metrics.
/// </summary>
/// <param name="stores">The modules' stores.</param>
/// <param name="tail">Knows the listeners.</param>
/// <param name="stage">Nothing is queried before the installation is prepared.</param>
/// <param name="meters">Creates the meter.</param>
/// <param name="storageLog">Logs failures of the database.</param>
/// <param name="health">Reports failures.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Logs failures.</param>
public sealed class OutboxMetrics(
    IEnumerable<ModuleStore> stores,
    OutboxReader tail,
    HostLifecycle stage,
    IMeterFactory meters,
    StorageFailureLog storageLog,
    LoopHealth health,
    TimeProvider clock,
    ILogger<OutboxMetrics> log
) : BackgroundLoop(health, clock, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private ObservableGauge<long>? depth;
    private volatile IReadOnlyList<Outbox> outboxes = [];

    /// <inheritdoc/>
    protected override bool Reports(Exception fault) => storageLog.Note(fault) is not null;

    /// <inheritdoc/>
    protected override Task Begin(CancellationToken stopping)
    {
        var meter = meters.Create("Monolith.Events");
        meter.CreateObservableGauge(
            "events.subscribers",
            () => tail.Listeners,
            "{subscriber}",
            "The number of listeners on this host."
        );
        depth = meter.CreateObservableGauge(
            "events.outbox.depth",
            () => outboxes.Select(o => new Measurement<long>(o.Waiting, o.Tag)),
            "{event}",
            "Events waiting to be delivered."
        );
        meter.CreateObservableGauge(
            "events.outbox.dead_lettered",
            () => outboxes.Select(o => new Measurement<long>(o.DeadLettered, o.Tag)),
            "{event}",
            "Events that could not be delivered; an operator has to act."
        );
        meter.CreateObservableGauge(
            "events.relay.lag",
            () => outboxes.Select(o => new Measurement<double>(o.Lag.TotalSeconds, o.Tag)),
            "s",
            "The age of the oldest event waiting to be delivered."
        );
        meter.CreateObservableGauge(
            "background.failures",
            () =>
                Health.All.Select(l => new Measurement<int>(
                    l.Failures,
                    new KeyValuePair<string, object?>("loop", l.Name)
                )),
            "{failure}",
            "The number of consecutive failures of each background loop."
        );
        return stage.Opened.WaitAsync(stopping);
    }

    /// <inheritdoc/>
    protected override async Task Pass(CancellationToken stopping)
    {
        // While they cannot be measured, stale values would look valid.
        outboxes = [];
        if (depth!.Enabled)
        {
            var seen = new List<Outbox>();
            foreach (var store in stores)
            {
                seen.Add(await Look(store, stopping));
            }

            outboxes = seen;
        }
    }

    /// <inheritdoc/>
    protected override Task Wait(CancellationToken stopping) => Task.Delay(Pause, Clock, stopping);

    private async Task<Outbox> Look(ModuleStore store, CancellationToken cancellation)
    {
        await using var context = store.Open();
        var waiting = context.Outbox.Where(m => m.DeliveredAt == null && !m.DeadLettered && !m.AboutSealed);
        var oldest = await waiting
            .OrderBy(m => m.Id)
            .Select(m => (DateTime?)m.RaisedAt)
            .FirstOrDefaultAsync(cancellation);
        var now = Clock.Now();
        return new Outbox(
            new("module", store.Module.Schema),
            oldest is null ? 0 : await waiting.LongCountAsync(cancellation),
            await context.Outbox.LongCountAsync(
                m => m.DeliveredAt == null && m.DeadLettered && !m.AboutSealed,
                cancellation
            ),
            oldest is { } since && since < now ? now - since : TimeSpan.Zero
        );
    }

    private sealed record Outbox(KeyValuePair<string, object?> Tag, long Waiting, long DeadLettered, TimeSpan Lag);
}
