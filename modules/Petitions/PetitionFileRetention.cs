using Commons.Households;
using Commons.Retention;
using Kernel;
using Kernel.Audit;
using Microsoft.EntityFrameworkCore;
using Petitions.LeaderCases;
using Petitions.Matters;
using Petitions.Petitioners;
using Petitions.Store;

namespace Petitions;

/// <summary>Retention of petition files: petitioner, household, texts and query code are erased; dates and rating are kept.</summary>
internal sealed class PetitionFileRetention(PetitionsContext db, AuditWriter trail)
    : RecordRetention<Matter>(RetentionRule.PetitionFiles)
{
    protected override async Task<int> Erase(List<Id<Matter>> ids, DateOnly today, CancellationToken cancellation)
    {
        await PetitionAuditTexts.Erase(db, trail, ids, cancellation);
        var of = db.Petitioners.Where(p => ids.Contains(p.MatterId)).Select(p => p.Id);
        await db.PetitionerCorrections.Where(c => of.Contains(c.PetitionerId)).ExecuteDeleteAsync(cancellation);
        await db.Petitioners.Where(p => ids.Contains(p.MatterId)).ExecuteDeleteAsync(cancellation);
        await db.QueryCodes.Where(c => ids.Contains(c.MatterId)).ExecuteDeleteAsync(cancellation);
        await db.AccusedOfficials.Where(a => ids.Contains(a.MatterId)).ExecuteDeleteAsync(cancellation);
        await db.AccusedUnits.Where(a => ids.Contains(a.MatterId)).ExecuteDeleteAsync(cancellation);
        await db.Set<CaseVisit>()
            .Where(v => db.Set<LeaderCase>().Any(c => c.Id == v.LeaderCaseId && ids.Contains(c.MatterId)))
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Note, ""), cancellation);
        await db
            .Recusals.Where(r => ids.Contains(r.MatterId))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Because, ""), cancellation);
        return await db
            .Matters.Where(m => ids.Contains(m.Id) && m.ErasedOn == null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.Subject, "")
                        .SetProperty(m => m.Summary, "")
                        .SetProperty(m => m.Reply, (string?)null)
                        .SetProperty(m => m.DeclinedBecause, (string?)null)
                        .SetProperty(m => m.PetitionerId, (Id<Petitioner>?)null)
                        .SetProperty(m => m.HouseholdId, (Id<Household>?)null)
                        .SetProperty(m => m.ErasedOn, today)
                        .SetProperty(m => m.Version, m => m.Version + 1),
                cancellation
            );
    }

    protected override IQueryable<Matter> Old(DateOnly keptFrom) =>
        db.Matters.Where(m =>
            m.ErasedOn == null
            && (m.ConcludedOn < keptFrom || (m.State == MatterState.Declined && m.NotifiedOn < keptFrom))
        );
}
