using Kernel.Background;
using Kernel.Storage;
using Kernel.Storage.Errors;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kernel.Outbox;

/// <summary>
/// Delivers the events of every outbox to their handlers, in the order they were raised, at least once. Each receiving module
/// handles them in a transaction of its own that also records the message, so that a repetition changes nothing.
/// </summary>
/// <param name="scopes">Creates a scope for each receiving module.</param>
/// <param name="stores">The modules' stores.</param>
/// <param name="catalog">The events by name.</param>
/// <param name="storageLog">Logs failures of the database.</param>
/// <param name="health">Reports failures.</param>
/// <param name="clock">The clock that all hosts share.</param>
/// <param name="log">Logs failed deliveries.</param>
public sealed partial class OutboxDispatcher(
    IServiceScopeFactory scopes,
    IEnumerable<ModuleStore> stores,
    EventCatalog catalog,
    StorageFailureLog storageLog,
    LoopHealth health,
    DatabaseClock clock,
    ILogger<OutboxDispatcher> log
) : BackgroundLoop(health, clock, log)
{
    private const int BatchSize = 500;
    private const int MostAttempts = 5;
    internal static readonly TimeSpan Retention = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    // Events raised within this time are delivered together, in one transaction. Under heavy load it is longer, so that requests have
    // priority.
    private static readonly TimeSpan ShortestBatchDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestBatchDelay = TimeSpan.FromMilliseconds(700);
    private const int PausesPerRound = 10;

    // If a host crashes, another takes over when the lease expires: within five seconds, including its own pause.
    private static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(1);
    private readonly DatabaseClock shared = clock;
    private readonly Delivery delivery = new(scopes, stores, catalog);
    private readonly string host = Guid.CreateVersion7().ToString();
    private readonly Dictionary<ModuleStore, long> claims = [];
    private readonly SemaphoreSlim turn = new(1);
    private readonly AsyncAutoResetEvent signal = new();
    private TimeSpan batchDelay = ShortestBatchDelay;
    private bool isIdle;
    private long? deletedAt;

    /// <summary>Signals that an outbox has new messages; without a signal the dispatcher looks every half second.</summary>
    public void Wake() => signal.Set();

    /// <summary>Delivers all pending messages, and those raised by handling them, until all outboxes are empty.</summary>
    public async Task Drain(CancellationToken cancellation)
    {
        while (await Round(cancellation) > 0) { }
    }

    /// <summary>Deletes messages that were delivered at least this long ago.</summary>
    public async Task DeleteDelivered(TimeSpan age, CancellationToken cancellation)
    {
        var before = Clock.Now() - age;
        foreach (var store in stores)
        {
            await using var context = store.Open();
            await context.Outbox.Where(m => m.DeliveredAt <= before).ExecuteDeleteAsync(cancellation);
        }
    }

    /// <summary>Releases the lease, so that another host can take over immediately.</summary>
    public async Task Release(CancellationToken cancellation)
    {
        var now = Clock.Now();
        foreach (var store in claims.Keys)
        {
            await using var context = store.Open();
            await context
                .Leases.Where(l => l.Holder == host)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, now.AddSeconds(-1)), cancellation);
        }

        claims.Clear();
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Release(cancellationToken);
    }

    /// <inheritdoc/>
    protected override bool Reports(Exception fault) => storageLog.Note(fault) is not null;

    /// <inheritdoc/>
    protected override async Task Pass(CancellationToken stopping)
    {
        var begun = Clock.GetTimestamp();
        isIdle = await Round(stopping) == 0;
        batchDelay = BatchDelayAfter(Clock.GetElapsedTime(begun));
        storageLog.Answers();
        deletedAt ??= begun;
        if (Clock.GetElapsedTime(deletedAt.Value) > Retention)
        {
            await DeleteDelivered(Retention, stopping);
            deletedAt = Clock.GetTimestamp();
        }
    }

    /// <inheritdoc/>
    protected override async Task Wait(CancellationToken stopping)
    {
        if (isIdle)
        {
            await signal.WaitAsync(Pause, Clock, stopping);
        }

        await Task.Delay(batchDelay, Clock, stopping);
    }

    private static TimeSpan BatchDelayAfter(TimeSpan round) =>
        TimeSpan.FromTicks(Math.Clamp(round.Ticks * PausesPerRound, ShortestBatchDelay.Ticks, LongestBatchDelay.Ticks));

    /// <returns>The number of messages that were delivered or became dead letters.</returns>
    private async Task<int> Round(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var delivered = 0;
            foreach (var sender in stores)
            {
                // An outbox is emptied before the next, so that a module that aggregates the events of others is called once for all of
                // them.
                int batch;
                do
                {
                    batch = await Deliver(sender, cancellation);
                    delivered += batch;
                } while (batch == BatchSize);
            }

            return delivered;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<int> Deliver(ModuleStore sender, CancellationToken cancellation)
    {
        await using var outbox = sender.Open();
        var batch = await outbox
            .Outbox.AsNoTracking()
            .Where(m => m.DeliveredAt == null && !m.DeadLettered)
            .OrderBy(m => m.Id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        if (batch.Count == 0 || !await Claimed(sender, cancellation))
        {
            return 0;
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var renewal = Renew(sender, done.Token);
        try
        {
            return await Deliver(sender, outbox, batch, cancellation);
        }
        finally
        {
            await done.CancelAsync();
            await renewal;
        }
    }

    private async Task<int> Deliver(
        ModuleStore sender,
        ModuleContext outbox,
        List<OutboxMessage> batch,
        CancellationToken cancellation
    )
    {
        try
        {
            await delivery.Deliver(sender, outbox, batch, cancellation);
            await MarkDelivered(outbox, batch, cancellation);
            return batch.Count;
        }
        catch (Exception fault) when (IsOfTheMessage(fault))
        {
            return batch.Count == 1
                ? await RecordFailure(outbox, batch[0], fault, cancellation)
                : await DeliverOneByOne(sender, outbox, batch, cancellation);
        }
    }

    /// <summary>Renews the lease while a batch is being delivered.</summary>
    private async Task Renew(ModuleStore sender, CancellationToken done)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Renewal, Clock, done);
                await Claimed(sender, done);
            }
        }
        catch (Exception) when (done.IsCancellationRequested)
        {
            // The batch is delivered.
        }
        catch (Exception fault)
        {
            // The batch encounters the same failure and reports it. If it does not, another host may repeat the batch, which changes
            // nothing.
            RenewalFailed(Log, fault, sender.Module.Schema);
        }
    }

    // One host at a time delivers a module's events, so that they stay in order.
    private async Task<bool> Claimed(ModuleStore sender, CancellationToken cancellation)
    {
        var now = Clock.GetTimestamp();
        if (claims.TryGetValue(sender, out var claimed) && Clock.GetElapsedTime(claimed, now) < Renewal)
        {
            return true;
        }

        await using var context = sender.Open();
        if (!await context.Claim("relay", host, LeaseLength, shared, cancellation))
        {
            claims.Remove(sender);
            return false;
        }

        claims[sender] = now;
        return true;
    }

    private async Task<int> DeliverOneByOne(
        ModuleStore sender,
        ModuleContext outbox,
        List<OutboxMessage> batch,
        CancellationToken cancellation
    )
    {
        foreach (var (message, place) in batch.Select((m, place) => (m, place)))
        {
            try
            {
                await delivery.Deliver(sender, outbox, [message], cancellation);
                await MarkDelivered(outbox, [message], cancellation);
            }
            catch (Exception fault) when (IsOfTheMessage(fault))
            {
                // Later messages may be about the same subject: order is preserved until the message becomes a dead letter.
                return place + await RecordFailure(outbox, message, fault, cancellation);
            }
        }

        return batch.Count;
    }

    // If the database fails or another host acted concurrently, the message is not at fault: the batch is delivered again.
    private static bool IsOfTheMessage(Exception fault) =>
        fault is not (OperationCanceledException or DbUpdateConcurrencyException)
        && StorageFailures.Classify(fault) is null;

    private Task MarkDelivered(ModuleContext outbox, List<OutboxMessage> batch, CancellationToken cancellation)
    {
        var (ids, now) = (batch.ConvertAll(m => m.Id), (DateTime?)Clock.Now());
        return outbox
            .Outbox.Where(m => ids.Contains(m.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DeliveredAt, now), cancellation);
    }

    /// <returns>1 if the message failed too often and became a dead letter, otherwise 0.</returns>
    private async Task<int> RecordFailure(
        ModuleContext outbox,
        OutboxMessage message,
        Exception fault,
        CancellationToken cancellation
    )
    {
        var (attempts, deadLettered) = (message.Attempts + 1, message.Attempts + 1 >= MostAttempts);
        ReactionFailed(Log, fault, message.Kind, message.Id, attempts);
        await outbox
            .Outbox.Where(m => m.Id == message.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.Attempts, attempts)
                        .SetProperty(m => m.DeadLettered, deadLettered)
                        .SetProperty(m => m.Fault, FaultSummary.Describe(fault)),
                cancellation
            );
        return deadLettered ? 1 : 0;
    }

    [LoggerMessage(1, LogLevel.Error, "Delivering {Kind} {MessageId} failed, attempt {Attempt}")]
    private static partial void ReactionFailed(ILogger log, Exception fault, string kind, long messageId, int attempt);

    [LoggerMessage(3, LogLevel.Warning, "The lease on the outbox of {Module} was not renewed")]
    private static partial void RenewalFailed(ILogger log, Exception fault, string module);
}
