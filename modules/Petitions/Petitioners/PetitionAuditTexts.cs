using Kernel;
using Kernel.Audit;
using Microsoft.EntityFrameworkCore;
using Petitions.LeaderCases;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Petitioners;

/// <summary>Erases the audit texts of matters that are being erased, and of the records that belong to them.</summary>
internal static class PetitionAuditTexts
{
    /// <summary>Erases the texts before the records by which they are found.</summary>
    public static async Task Erase(
        PetitionsContext db,
        AuditWriter trail,
        IReadOnlyCollection<Id<Matter>> matters,
        CancellationToken cancellation
    )
    {
        var petitioners = db.Petitioners.Where(p => matters.Contains(p.MatterId)).Select(p => p.Id);
        var led = db.LeaderCases.Where(c => matters.Contains(c.MatterId)).Select(c => c.Id);
        await trail.Erase(db, matters, cancellation);
        await trail.Erase(db, await petitioners.ToListAsync(cancellation), cancellation);
        await trail.Erase(
            db,
            await db
                .PetitionerCorrections.Where(c => petitioners.Contains(c.PetitionerId))
                .Select(c => c.Id)
                .ToListAsync(cancellation),
            cancellation
        );
        await trail.Erase(
            db,
            await db.QueryCodes.Where(c => matters.Contains(c.MatterId)).Select(c => c.Id).ToListAsync(cancellation),
            cancellation
        );
        await trail.Erase(
            db,
            await db.CaseVisits.Where(v => led.Contains(v.LeaderCaseId)).Select(v => v.Id).ToListAsync(cancellation),
            cancellation
        );
    }
}
