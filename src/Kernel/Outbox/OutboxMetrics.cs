using System.Diagnostics.Metrics;
using Kernel.Background;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kernel.Outbox;

/// <summary>
/// How the events fare, as figures: what waits in each outbox, how long the oldest has waited, how many are dead letters, and how
/// many listen. Events about sealed records are left out, since figures are shown to more people than the records. The outboxes are asked now and then, as long as somebody takes the figures.
/// </summary>
/// <param name="stores">The modules' stores.</param>
/// <param name="tail">Knows who listens.</param>
/// <param name="stage">Nothing is asked before the installation is prepared.</param>
/// <param name="meters">Makes the meter.</param>
/// <param name="watch">Logs the storage's outages.</param>
/// <param name="health">Where failures are shown.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where failures are logged.</param>
public sealed class OutboxMetrics(
    IEnumerable<ModuleStore> stores,
    OutboxReader tail,
    HostLifecycle stage,
    IMeterFactory meters,
    StorageFailureLog watch,
    LoopHealth health,
    TimeProvider clock,
    ILogger<OutboxMetrics> log
) : BackgroundLoop(health, clock, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private ObservableGauge<long>? depth;
    private volatile IReadOnlyList<Outbox> outboxes = [];

    /// <inheritdoc/>
    protected override bool Reports(Exception fault) => watch.Note(fault) is not null;

    /// <inheritdoc/>
    protected override Task Begin(CancellationToken stopping)
    {
        var meter = meters.Create("Monolith.Events");
        meter.CreateObservableGauge(
            "events.subscribers",
            () => tail.Listeners,
            "{subscriber}",
            "Who listens on this host."
        );
        depth = meter.CreateObservableGauge(
            "events.outbox.depth",
            () => outboxes.Select(o => new Measurement<long>(o.Waiting, o.Tag)),
            "{event}",
            "Events that wait to be delivered."
        );
        meter.CreateObservableGauge(
            "events.outbox.dead_lettered",
            () => outboxes.Select(o => new Measurement<long>(o.DeadLettered, o.Tag)),
            "{event}",
            "Events that could not be delivered and wait for an operator."
        );
        meter.CreateObservableGauge(
            "events.relay.lag",
            () => outboxes.Select(o => new Measurement<double>(o.Lag.TotalSeconds, o.Tag)),
            "s",
            "How long the oldest event that waits has waited."
        );
        meter.CreateObservableGauge(
            "background.failures",
            () =>
                Health.All.Select(l => new Measurement<int>(
                    l.Failures,
                    new KeyValuePair<string, object?>("loop", l.Name)
                )),
            "{failure}",
            "How often each background loop failed in a row."
        );
        return stage.Opened.WaitAsync(stopping);
    }

    /// <inheritdoc/>
    protected override async Task Pass(CancellationToken stopping)
    {
        // While they cannot be measured, old figures would look like good ones.
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
