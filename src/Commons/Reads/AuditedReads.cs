using Commons.Officials;
using Commons.Store;
using Graph;
using Kernel.Access;
using Kernel.Audit;
using Kernel.Storage;
using Kernel.Texts;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Commons.Reads;

/// <summary>
/// The reads in a module's audit: of sealed records, and of exports of personal data. Several reads by one official on the same
/// day count once.
/// </summary>
/// <param name="contexts">Creates contexts of the shared registry.</param>
public sealed class AuditedReads(IDbContextFactory<CommonsContext> contexts)
{
    // The latest only; an official who handles a sealed matter reads it many times a day.
    private const int Most = 2_000;

    /// <summary>The reads of these records.</summary>
    /// <param name="db">The module's context.</param>
    /// <param name="records">The records.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<IReadOnlyList<Read>> Find(
        ModuleContext db,
        IReadOnlyCollection<NodeRef> records,
        CancellationToken cancellation
    )
    {
        var keys = records.Select(r => (long?)r.Key).ToList();
        var entries = await db
            .Audit.AsNoTracking()
            .Where(e => keys.Contains(e.SubjectKey) && e.WhoKind == IdentityKind.Official)
            .Where(e => e.Kind == AuditKind.SealedRead || e.Kind == AuditKind.Export)
            .OrderByDescending(e => e.Id)
            .Take(Most)
            .Select(e => new
            {
                e.SubjectKind,
                e.SubjectKey,
                e.Kind,
                e.Who,
                e.At,
            })
            .ToListAsync(cancellation);
        var latest = entries
            .Where(e => records.Contains(new NodeRef(e.SubjectKind, e.SubjectKey!.Value)))
            .DistinctBy(e => (e.Who, e.Kind, e.SubjectKind, DateOnly.FromDateTime(e.At + Clock.ChinaOffset)))
            .ToList();
        var numbers = latest.Select(e => e.Who).Distinct(StringComparer.Ordinal).ToList();
        await using var registry = contexts.CreateDbContext();
        var officials = await registry
            .Officials.Where(o => numbers.Contains(o.Number))
            .ToDictionaryAsync(o => o.Number, o => o.Id, StringComparer.Ordinal, cancellation);
        return
        [
            .. latest
                .Where(e => officials.ContainsKey(e.Who))
                .Select(e => new Read(
                    officials[e.Who],
                    default,
                    e.At,
                    e.Kind == AuditKind.Export ? "EXPORT" : Naming.UpperSnake(e.SubjectKind),
                    null
                )),
        ];
    }
}
