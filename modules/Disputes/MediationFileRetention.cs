using Commons.Retention;
using Disputes.Store;
using Kernel;
using Kernel.Audit;
using Microsoft.EntityFrameworkCore;

namespace Disputes;

/// <summary>Retention of mediation files: subject, texts and outcome are erased; kind and dates are kept.</summary>
internal sealed class MediationFileRetention(DisputesContext db, AuditWriter trail)
    : RecordRetention<Dispute>(RetentionRule.MediationFiles)
{
    protected override async Task<int> Erase(List<Id<Dispute>> ids, DateOnly today, CancellationToken cancellation)
    {
        await trail.Erase(db, ids, cancellation);
        return await db
            .Disputes.Where(d => ids.Contains(d.Id) && d.ErasedOn == null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(d => d.Title, "")
                        .SetProperty(d => d.Summary, "")
                        .SetProperty(d => d.Plan, (string?)null)
                        .SetProperty(d => d.Outcome, (string?)null)
                        .SetProperty(d => d.ErasedOn, today)
                        .SetProperty(d => d.Version, d => d.Version + 1),
                cancellation
            );
    }

    protected override IQueryable<Dispute> Old(DateOnly keptFrom) =>
        db.Disputes.Where(d => d.EndedOn < keptFrom && d.ErasedOn == null);
}
