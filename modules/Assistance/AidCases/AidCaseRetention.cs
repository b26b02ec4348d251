using Assistance.Store;
using Commons.Households;
using Commons.Retention;
using Kernel;
using Kernel.Audit;
using Microsoft.EntityFrameworkCore;

namespace Assistance.AidCases;

/// <summary>Retention of aid cases: household, grounds and texts are erased; class and dates are kept.</summary>
internal sealed class AidCaseRetention(AssistanceContext db, AuditWriter trail)
    : RecordRetention<AidCase>(RetentionRule.AidFiles)
{
    protected override async Task<int> Erase(List<Id<AidCase>> ids, DateOnly today, CancellationToken cancellation)
    {
        await trail.Erase(db, ids, cancellation);
        await trail.Erase(
            db,
            await db.AidMeasures.Where(m => ids.Contains(m.AidCaseId)).Select(m => m.Id).ToListAsync(cancellation),
            cancellation
        );
        await db
            .AidMeasures.Where(m => ids.Contains(m.AidCaseId))
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.Description, "").SetProperty(m => m.Version, m => m.Version + 1),
                cancellation
            );
        return await db
            .AidCases.Where(a => ids.Contains(a.Id) && a.ErasedOn == null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(a => a.HouseholdId, (Id<Household>?)null)
                        .SetProperty(a => a.SourceDocument, "")
                        .SetProperty(a => a.Purpose, "")
                        .SetProperty(a => a.EndedBecause, (string?)null)
                        .SetProperty(a => a.ErasedOn, today)
                        .SetProperty(a => a.Version, a => a.Version + 1),
                cancellation
            );
    }

    protected override IQueryable<AidCase> Old(DateOnly keptFrom) =>
        db.AidCases.Where(a => a.EndedOn < keptFrom && a.ErasedOn == null);
}
