using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Officials;
using Commons.Rights;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Audit;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Commons.Households;

/// <summary>
/// 删除联系人信息 · Erases the contact person of a household, and earlier values kept by corrections, at that person's request (PIPL
/// Art. 47). Rejected while a module needs to reach the person.
/// </summary>
/// <param name="HouseholdId">家庭户 · The household.</param>
/// <param name="Because">理由 · Who made the request, and how the identity was verified.</param>
[Change(RegistryPermissions.HandleRights)]
[Refuses<OfficialRequired>]
[Refuses<RightsPurposeRequired>]
[Refuses<DataMustBeKept>]
internal sealed record EraseHouseholdContact(
    Id<Household> HouseholdId,
    [property: StringLength(200, MinimumLength = 1)] string Because
)
{
    public async Task<Household> Apply(
        CommonsContext db,
        PersonalRights desk,
        AuditWriter trail,
        CancellationToken cancellation
    )
    {
        var household = await db.Households.Require(
            HouseholdId,
            ("家庭户", "household"),
            nameof(HouseholdId),
            cancellation
        );
        var person = NodeRef.To(HouseholdId);
        var answered = await desk.Answer(person, PersonalRight.Erasure, RightsOutcome.Granted, Because, cancellation);
        await desk.RequireErasable(person, cancellation);
        household.Reach(null);
        var corrections = await db
            .HouseholdCorrections.Where(c => c.HouseholdId == HouseholdId)
            .ToListAsync(cancellation);
        await trail.Erase(db, corrections.ConvertAll(c => c.Id), cancellation);
        db.HouseholdCorrections.RemoveRange(corrections);
        db.RightsRequests.Add(RightsRequest.From(answered));
        return household;
    }
}
