using Commons.Retention;
using Kernel;
using Kernel.Audit;
using Microsoft.EntityFrameworkCore;
using Visits.Store;

namespace Visits.KeyGroups;

/// <summary>Entries of lists of key groups: no figure is made of what has run out, so all of it goes.</summary>
internal sealed class KeyGroupRetention(VisitsContext db, AuditTrail trail) : IRetain
{
    public RetentionRule Rule => RetentionRule.KeyGroups;

    public Task<int> Due(DateOnly keptFrom, CancellationToken cancellation) => Old(keptFrom).CountAsync(cancellation);

    public async Task<int> Erase(DateOnly keptFrom, DateOnly today, int most, CancellationToken cancellation)
    {
        List<Id<KeyGroupEntry>> ids = await Old(keptFrom)
            .OrderBy(e => e.Id)
            .Select(e => e.Id)
            .Take(most)
            .ToListAsync(cancellation);
        await trail.Erase(db, ids, cancellation);
        return await db.KeyGroupEntries.Where(e => ids.Contains(e.Id)).ExecuteDeleteAsync(cancellation);
    }

    private IQueryable<KeyGroupEntry> Old(DateOnly keptFrom) => db.KeyGroupEntries.Where(e => e.ValidTo < keptFrom);
}
