using System.Diagnostics.Metrics;
using Kernel.Data;
using Kernel.Events;
using Kernel.Modules;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kernel.Telemetry;

/// <summary>
/// How the events fare, as figures: what waits in each outbox, how long the oldest has waited, what was set aside, and how
/// many listen. The outboxes are asked now and then, as long as somebody takes the figures.
/// </summary>
/// <param name="stores">The modules' stores.</param>
/// <param name="tail">Knows who listens.</param>
/// <param name="stage">Nothing is asked before the installation is prepared.</param>
/// <param name="meters">Makes the meter.</param>
/// <param name="clock">The time.</param>
/// <param name="watch">Told of the storage's troubles.</param>
/// <param name="log">Where a stumble is reported.</param>
public sealed partial class EventGauges(
    IEnumerable<ModuleStore> stores,
    Tail tail,
    Stage stage,
    IMeterFactory meters,
    TimeProvider clock,
    StorageWatch watch,
    ILogger<EventGauges> log
) : Clockwork
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private volatile IReadOnlyList<Outbox> outboxes = [];

    /// <inheritdoc/>
    protected override async Task Run(CancellationToken stopping)
    {
        var meter = meters.Create("Monolith.Events");
        meter.CreateObservableGauge(
            "events.subscribers",
            () => tail.Listeners,
            "{subscriber}",
            "Who listens on this host."
        );
        var depth = meter.CreateObservableGauge(
            "events.outbox.depth",
            () => outboxes.Select(o => new Measurement<long>(o.Waiting, o.Tag)),
            "{event}",
            "Events that wait to be told."
        );
        meter.CreateObservableGauge(
            "events.outbox.set_aside",
            () => outboxes.Select(o => new Measurement<long>(o.SetAside, o.Tag)),
            "{event}",
            "Events that could not be told and wait for an operator."
        );
        meter.CreateObservableGauge(
            "events.relay.lag",
            () => outboxes.Select(o => new Measurement<double>(o.Lag.TotalSeconds, o.Tag)),
            "s",
            "How long the oldest event that waits has waited."
        );
        await stage.Opened.WaitAsync(stopping);
        while (true)
        {
            if (depth.Enabled)
            {
                await Look(stopping);
            }

            await Task.Delay(Pause, clock, stopping);
        }
    }

    private async Task Look(CancellationToken cancellation)
    {
        try
        {
            var seen = new List<Outbox>();
            foreach (var store in stores)
            {
                seen.Add(await Look(store, cancellation));
            }

            outboxes = seen;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Old figures would look like good ones.
            outboxes = [];
            if (watch.Note(fault) is null)
            {
                GaugesStumbled(fault);
            }
        }
    }

    private async Task<Outbox> Look(ModuleStore store, CancellationToken cancellation)
    {
        await using var context = store.Open();
        var waiting = context.Outbox.Where(m => m.ToldAt == null && !m.SetAside);
        var oldest = await waiting
            .OrderBy(m => m.Id)
            .Select(m => (DateTime?)m.RaisedAt)
            .FirstOrDefaultAsync(cancellation);
        var now = clock.Now();
        return new Outbox(
            new("module", store.Module.Schema),
            oldest is null ? 0 : await waiting.LongCountAsync(cancellation),
            await context.Outbox.LongCountAsync(m => m.ToldAt == null && m.SetAside, cancellation),
            oldest is { } since && since < now ? now - since : TimeSpan.Zero
        );
    }

    [LoggerMessage(1, LogLevel.Warning, "The outboxes cannot be measured")]
    private partial void GaugesStumbled(Exception fault);

    private sealed record Outbox(KeyValuePair<string, object?> Tag, long Waiting, long SetAside, TimeSpan Lag);
}
