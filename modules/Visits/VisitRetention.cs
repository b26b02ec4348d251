using Commons.Retention;
using Kernel;
using Kernel.Audit;
using Microsoft.EntityFrameworkCore;
using Visits.Store;

namespace Visits;

/// <summary>
/// Retention of visits: summaries and the texts of issues are erased; the visit is kept. A visit with an open issue is not
/// erased.
/// </summary>
internal sealed class VisitRetention(VisitsContext db, AuditWriter trail)
    : RecordRetention<Visit>(RetentionRule.VisitRecords)
{
    protected override async Task<int> Erase(List<Id<Visit>> ids, DateOnly today, CancellationToken cancellation)
    {
        await trail.Erase(db, ids, cancellation);
        await trail.Erase(
            db,
            await db.Issues.Where(i => ids.Contains(i.VisitId)).Select(i => i.Id).ToListAsync(cancellation),
            cancellation
        );
        await db
            .Issues.Where(i => ids.Contains(i.VisitId))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(i => i.Description, "")
                        .SetProperty(i => i.Outcome, (string?)null)
                        .SetProperty(i => i.Version, i => i.Version + 1),
                cancellation
            );
        return await db
            .Visits.Where(v => ids.Contains(v.Id) && v.ErasedOn == null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(v => v.Summary, "")
                        .SetProperty(v => v.ErasedOn, today)
                        .SetProperty(v => v.Version, v => v.Version + 1),
                cancellation
            );
    }

    protected override IQueryable<Visit> Old(DateOnly keptFrom) =>
        db.Visits.Where(v =>
            v.VisitedOn < keptFrom
            && v.ErasedOn == null
            && !db.Set<VisitIssue>().Any(i => i.VisitId == v.Id && i.StruckOffOn == null)
        );
}
