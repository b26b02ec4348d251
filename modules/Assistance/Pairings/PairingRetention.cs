using Assistance.Store;
using Commons.Households;
using Commons.Retention;
using Kernel;
using Kernel.Audit;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairings;

/// <summary>Retention of pairings: the partner is erased, the pairing is kept.</summary>
internal sealed class PairingRetention(AssistanceContext db, AuditWriter trail)
    : RecordRetention<Pairing>(RetentionRule.AidFiles)
{
    protected override async Task<int> Erase(List<Id<Pairing>> ids, DateOnly today, CancellationToken cancellation)
    {
        await trail.Erase(db, ids, cancellation);
        return await db
            .Pairings.Where(p => ids.Contains(p.Id) && (p.HouseholdId != null || p.Partner != null))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(p => p.HouseholdId, (Id<Household>?)null)
                        .SetProperty(p => p.Partner, (string?)null)
                        .SetProperty(p => p.Version, p => p.Version + 1),
                cancellation
            );
    }

    protected override IQueryable<Pairing> Old(DateOnly keptFrom) =>
        db.Pairings.Where(p => p.EndedOn < keptFrom && (p.HouseholdId != null || p.Partner != null));
}
