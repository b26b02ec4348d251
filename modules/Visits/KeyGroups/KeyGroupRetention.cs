using Commons.Retention;
using Kernel;
using Kernel.Audit;
using Microsoft.EntityFrameworkCore;
using Visits.Store;

namespace Visits.KeyGroups;

/// <summary>Retention of key group entries: no figure uses expired entries, so they are deleted.</summary>
internal sealed class KeyGroupRetention(VisitsContext db, AuditWriter trail)
    : RecordRetention<KeyGroupEntry>(RetentionRule.KeyGroups)
{
    protected override async Task<int> Erase(
        List<Id<KeyGroupEntry>> ids,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        await trail.Erase(db, ids, cancellation);
        return await db.KeyGroupEntries.Where(e => ids.Contains(e.Id)).ExecuteDeleteAsync(cancellation);
    }

    protected override IQueryable<KeyGroupEntry> Old(DateOnly keptFrom) =>
        db.KeyGroupEntries.Where(e => e.ValidTo < keptFrom);
}
