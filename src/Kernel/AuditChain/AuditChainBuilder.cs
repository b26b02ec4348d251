using Kernel.Audit;
using Kernel.Background;
using Kernel.Storage;
using Kernel.Storage.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kernel.AuditChain;

/// <summary>
/// Assigns audit entries their positions in their module's chain, shortly after they are committed. Writers never wait for each
/// other: if two hosts extend the chain at once, the later one fails and tries again.
/// </summary>
/// <param name="stores">The modules' stores.</param>
/// <param name="writer">Signals new entries.</param>
/// <param name="key">Signs the end of the chain.</param>
/// <param name="storageLog">Logs failures of the database.</param>
/// <param name="health">Where failures are shown.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Where failures are logged.</param>
public sealed class AuditChainBuilder(
    IEnumerable<ModuleStore> stores,
    AuditWriter writer,
    AuditKey key,
    StorageFailureLog storageLog,
    LoopHealth health,
    TimeProvider clock,
    ILogger<AuditChainBuilder> log
) : BackgroundLoop(health, clock, log)
{
    private const int BatchSize = 500;

    // Entries written within this time are chained together.
    private static readonly TimeSpan BatchDelay = TimeSpan.FromMilliseconds(200);

    // Without a signal: entries that a crashed host left unchained.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly AsyncAutoResetEvent signal = new();

    /// <summary>Chains all entries that are committed.</summary>
    public async Task ChainAll(CancellationToken cancellation)
    {
        foreach (var store in stores)
        {
            while (await Step(store, cancellation)) { }
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await ChainAll(cancellationToken);
    }

    /// <inheritdoc/>
    protected override bool Reports(Exception fault) => storageLog.Note(fault) is not null;

    /// <inheritdoc/>
    protected override Task Begin(CancellationToken stopping)
    {
        writer.Written = signal.Set;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task Pass(CancellationToken stopping) => ChainAll(stopping);

    /// <inheritdoc/>
    protected override async Task Wait(CancellationToken stopping)
    {
        await signal.WaitAsync(Pause, Clock, stopping);
        await Task.Delay(BatchDelay, Clock, stopping);
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> Step(ModuleStore store, CancellationToken cancellation)
    {
        await using var db = store.Open();
        if (!await db.Audit.AnyAsync(e => e.Sequence == null, cancellation))
        {
            return false;
        }

        // The head is read first: another host that chains entries later raises its version.
        var head = await db.AuditHeads.SingleOrDefaultAsync(cancellation);
        if (head is null)
        {
            db.AuditHeads.Add(head = new AuditHead { Name = AuditHead.Only, Hash = AuditEncoding.Origin });
        }

        var open = await db
            .Audit.Where(e => e.Sequence == null)
            .OrderBy(e => e.Id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        if (open.Count == 0)
        {
            return false;
        }

        foreach (var entry in open)
        {
            (entry.Sequence, entry.Previous) = (head.Count + 1, head.Hash);
            entry.Hash = key.Link(head.Hash, head.Count + 1, entry.Mark);
            (head.Count, head.Hash) = (head.Count + 1, entry.Hash);
        }

        head.Signature = key.Sign(store.Module.Schema, head);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return open.Count == BatchSize;
        }
        catch (DbUpdateException raced) when (raced is DbUpdateConcurrencyException || StorageErrors.IsDuplicate(raced))
        {
            return true;
        }
    }
}
