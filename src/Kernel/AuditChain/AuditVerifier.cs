using System.Globalization;
using Kernel.Audit;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kernel.AuditChain;

/// <summary>Verifies a module's audit chain from its first entry to its head.</summary>
/// <param name="key">Verifies the signatures of entries and heads.</param>
public sealed class AuditVerifier(AuditKey key)
{
    private const int PageSize = 1000;

    /// <summary>Verifies a module's chain.</summary>
    /// <param name="store">The module.</param>
    /// <param name="witness">A head that was printed or stored elsewhere earlier; the chain must still contain it.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<AuditFindings> Look(ModuleStore store, AuditWitness? witness, CancellationToken cancellation)
    {
        await using var db = store.Open();
        // Unchained entries are read before chained ones: an entry moves only in that direction, so each is read at least once.
        var waiting = await Waiting(db, cancellation);
        var head = await HeadOf(db, cancellation);
        // Entries chained during the check are beyond the known head.
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

        walk.End(head, head is null ? null : key.Sign(store.Module.Schema, head));
        // Texts missing from an entry above were erased before it was read; the entry about the erasure is now waiting or chained.
        var since = await Waiting(db, cancellation);
        // The head is updated together with its entries: a head read after them includes them all.
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

/// <summary>The result of a verification.</summary>
/// <param name="Module">The module's schema.</param>
/// <param name="Entries">The number of chained entries.</param>
/// <param name="Waiting">The number of entries that are not chained yet.</param>
/// <param name="Head">The end of the chain; store it elsewhere as a witness.</param>
/// <param name="Findings">What is inconsistent, each with the position of the entry; empty if the chain is valid.</param>
public sealed record AuditFindings(
    string Module,
    long Entries,
    int Waiting,
    AuditWitness Head,
    IReadOnlyList<string> Findings
);

/// <summary>The end of a chain at an earlier time.</summary>
/// <param name="Count">The number of entries.</param>
/// <param name="Hash">The hash of the last entry.</param>
public sealed record AuditWitness(long Count, string Hash)
{
    /// <summary>Parses <c>COUNT:HASH</c>.</summary>
    /// <returns>Null if the text has another form.</returns>
    public static AuditWitness? Read(string text) =>
        text.Split(':') is [var count, { Length: 64 } hash]
        && long.TryParse(count, CultureInfo.InvariantCulture, out var number)
            ? new AuditWitness(number, hash)
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Count}:{Hash}";
}
