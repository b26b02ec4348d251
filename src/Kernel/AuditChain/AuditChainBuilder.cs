using Kernel.Audit;
using Kernel.Background;
using Kernel.Storage;
using Kernel.Storage.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kernel.AuditChain;

/// <summary>
/// Gives entries their places in their module's chain, shortly after they were committed. Writers never wait for each other:
/// two hosts may go on from one head, and the one that is later looks again.
/// </summary>
/// <param name="stores">The modules' stores.</param>
/// <param name="trail">Who says that there are new entries.</param>
/// <param name="key">What the head is signed with.</param>
/// <param name="watch">Logs the storage's outages.</param>
/// <param name="health">Where failures are shown.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where failures are logged.</param>
public sealed class AuditChainBuilder(
    IEnumerable<ModuleStore> stores,
    AuditWriter trail,
    AuditKey key,
    StorageFailureLog watch,
    LoopHealth health,
    TimeProvider clock,
    ILogger<AuditChainBuilder> log
) : BackgroundLoop(health, clock, log)
{
    private const int BatchSize = 500;

    // What is written in this time is chained together.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    // Without news: what another host left when it fell.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly AsyncAutoResetEvent news = new();

    /// <summary>Chains everything that is committed by now.</summary>
    public async Task Close(CancellationToken cancellation)
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
        await Close(cancellationToken);
    }

    /// <inheritdoc/>
    protected override bool Reports(Exception fault) => watch.Note(fault) is not null;

    /// <inheritdoc/>
    protected override Task Begin(CancellationToken stopping)
    {
        trail.Written = news.Ring;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task Pass(CancellationToken stopping) => Close(stopping);

    /// <inheritdoc/>
    protected override async Task Wait(CancellationToken stopping)
    {
        await news.Heard(Pause, Clock, stopping);
        await Task.Delay(Gathering, Clock, stopping);
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> Step(ModuleStore store, CancellationToken cancellation)
    {
        await using var db = store.Open();
        if (!await db.Audit.AnyAsync(e => e.Sequence == null, cancellation))
        {
            return false;
        }

        // The head first: what another host chains after this has raised its version.
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

        head.Signature = key.Of(store.Module.Schema, head);
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
