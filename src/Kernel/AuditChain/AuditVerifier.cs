using System.Globalization;
using Kernel.Audit;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kernel.AuditChain;

/// <summary>Looks through a module's chain from its first entry to its head, and names whatever is not as it was written.</summary>
/// <param name="key">What entries and heads are sealed with.</param>
public sealed class AuditVerifier(AuditKey key)
{
    private const int PageSize = 1000;

    /// <summary>Checks a module's chain.</summary>
    /// <param name="store">The module.</param>
    /// <param name="witness">A head that was printed or kept elsewhere earlier: it must still lie on the chain.</param>
    /// <param name="cancellation">Ends the check.</param>
    public async Task<AuditFindings> Look(ModuleStore store, AuditWitness? witness, CancellationToken cancellation)
    {
        await using var db = store.Open();
        // What waits is read before what is chained: an entry only ever moves from the one to the other, and so is met at least once.
        var waiting = await Waiting(db, cancellation);
        var head = await HeadOf(db, cancellation);
        // What is chained while we look lies beyond the head that we know.
        var last = head?.Count ?? 0;
        var walk = new AuditChainReader(key, store.Module.Schema, witness);
        var (place, id, more) = (0L, 0L, true);
        while (more)
        {
            var (from, after) = (place, id);
            var page = await db
                .Audit.AsNoTracking()
                .Where(e => (e.Sequence > from || (e.Sequence == from && e.Id > after)) && e.Sequence <= last)
                .OrderBy(e => e.Sequence)
                .ThenBy(e => e.Id)
                .Take(PageSize)
                .ToListAsync(cancellation);
            page.ForEach(walk.Meet);
            more = page.Count == PageSize;
            (place, id) = more ? (page[^1].Sequence!.Value, page[^1].Id) : (0, 0);
        }

        walk.End(head, head is null ? null : key.Of(store.Module.Schema, head));
        // Words that were gone when an entry was read above were erased before that; so the erasure waits by now, or is chained.
        var since = await Waiting(db, cancellation);
        // The head moves with its entries: one that is read after them knows them all.
        var beyond = await db.Audit.AsNoTracking().Where(e => e.Sequence > last).ToListAsync(cancellation);
        walk.Beyond(beyond, await HeadOf(db, cancellation));
        waiting.ForEach(walk.MeetWaiting);
        walk.Excuse(since.Concat(beyond));
        return new AuditFindings(store.Module.Schema, walk.Count, waiting.Count, walk.Head, walk.Findings);
    }

    private static Task<List<AuditEntry>> Waiting(ModuleContext db, CancellationToken cancellation) =>
        db.Audit.AsNoTracking().Where(e => e.Sequence == null).OrderBy(e => e.Id).ToListAsync(cancellation);

    private static Task<AuditHead?> HeadOf(ModuleContext db, CancellationToken cancellation) =>
        db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancellation);
}

/// <summary>What a check came to.</summary>
/// <param name="Module">The module's schema.</param>
/// <param name="Entries">How many entries were met on the chain.</param>
/// <param name="Waiting">How many are not chained yet.</param>
/// <param name="Head">Where the chain ends; to be kept elsewhere as a witness.</param>
/// <param name="Findings">What is wrong, each by the place of the entry; empty where nothing is.</param>
public sealed record AuditFindings(
    string Module,
    long Entries,
    int Waiting,
    AuditWitness Head,
    IReadOnlyList<string> Findings
);

/// <summary>The end of a chain as it once was.</summary>
/// <param name="Count">How many entries it had.</param>
/// <param name="Hash">The hash of the last.</param>
public sealed record AuditWitness(long Count, string Hash)
{
    /// <summary>Reads <c>COUNT:HASH</c>.</summary>
    /// <returns>Null where it is none.</returns>
    public static AuditWitness? Read(string text) =>
        text.Split(':') is [var count, { Length: 64 } hash]
        && long.TryParse(count, CultureInfo.InvariantCulture, out var number)
            ? new AuditWitness(number, hash)
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Count}:{Hash}";
}
