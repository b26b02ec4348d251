using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Officials;
using Commons.Rights;
using Graph;
using Kernel;
using Kernel.Audit;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Petitioners;

/// <summary>
/// 删除信访人信息 · Erases the petitioner and the texts of a matter, at that person's request (PIPL Art. 47); its dates are kept,
/// because figures are computed from them. Rejected, with the reason, while the file must be kept.
/// </summary>
/// <param name="PetitionerId">信访人 · The petitioner.</param>
/// <param name="Because">理由 · Who made the request, and how the identity was verified.</param>
[Change(RegistryPermissions.HandleRights)]
[Refuses<OfficialRequired>]
[Refuses<RightsPurposeRequired>]
[Refuses<DataMustBeKept>]
internal sealed record ErasePetitioner(
    Id<Petitioner> PetitionerId,
    [property: StringLength(200, MinimumLength = 1)] string Because
)
{
    public async Task<Matter> Apply(
        PetitionsContext db,
        PersonalRights desk,
        AuditWriter trail,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var petitioner = await db.Petitioners.Require(
            PetitionerId,
            ("信访人", "petitioner"),
            nameof(PetitionerId),
            cancellation
        );
        var person = NodeRef.To(PetitionerId);
        var answered = await desk.Answer(person, PersonalRight.Erasure, RightsOutcome.Granted, Because, cancellation);
        await desk.RequireErasable(person, cancellation);
        var matter = await db.Matters.SingleAsync(m => m.Id == petitioner.MatterId, cancellation);
        await PetitionAuditTexts.Erase(db, trail, [matter.Id], cancellation);
        matter.Erase(clock.Today(), answered);
        db.Remove(petitioner);
        db.RemoveRange(
            await db.PetitionerCorrections.Where(c => c.PetitionerId == PetitionerId).ToListAsync(cancellation)
        );
        db.RemoveRange(await db.QueryCodes.Where(c => c.MatterId == matter.Id).ToListAsync(cancellation));
        return matter;
    }
}
