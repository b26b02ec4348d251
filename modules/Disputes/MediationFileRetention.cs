using Commons.Retention;
using Disputes.Store;
using Kernel;
using Kernel.Audit;
using Microsoft.EntityFrameworkCore;

namespace Disputes;

/// <summary>Files of mediation: what a dispute was about and how it went goes; its kind and its days stay.</summary>
internal sealed class MediationFileRetention(DisputesContext db, AuditTrail trail) : IRetain
{
    public RetentionRule Rule => RetentionRule.MediationFiles;

    public Task<int> Due(DateOnly keptFrom, CancellationToken cancellation) => Old(keptFrom).CountAsync(cancellation);

    public async Task<int> Erase(DateOnly keptFrom, DateOnly today, int most, CancellationToken cancellation)
    {
        List<Id<Dispute>> ids = await Old(keptFrom)
            .OrderBy(d => d.Id)
            .Select(d => d.Id)
            .Take(most)
            .ToListAsync(cancellation);
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

    private IQueryable<Dispute> Old(DateOnly keptFrom) =>
        db.Disputes.Where(d => d.EndedOn < keptFrom && d.ErasedOn == null);
}
