using System.ComponentModel.DataAnnotations;
using Assistance.Store;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Graph;
using Kernel;
using Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairings;

/// <summary>拟结对 · Proposes the pairing of a village secretary with a household in hardship or an able entrepreneur (C29, C30).</summary>
/// <param name="SecretaryId">村(社区)书记 · The village secretary.</param>
/// <param name="HouseholdId">困难户 · The household; omit for an entrepreneur.</param>
/// <param name="Partner">致富带头人 · The entrepreneur's business; omit for a household.</param>
/// <param name="ProposedOn">拟结日期 · The day.</param>
[Change(AssistancePermissions.Handle)]
[Refuses<PartnerInvalid>]
[Refuses<NotVillageSecretary>]
[Refuses<TooManyPairings>]
internal sealed record ProposePairing(
    Id<Official> SecretaryId,
    Id<Household>? HouseholdId,
    [property: StringLength(100, MinimumLength = 1)] string? Partner,
    [property: Past] DateOnly ProposedOn
)
{
    public async Task<Pairing> Apply(
        AssistanceContext db,
        Units units,
        HouseholdDirectory households,
        Tenures tenures,
        CurrentIdentity caller,
        CancellationToken cancellation
    )
    {
        if (HouseholdId is null == Partner is null)
        {
            throw new PartnerInvalid();
        }

        var roll = await Roll(db, units, tenures, caller, cancellation);
        return HouseholdId is { } id
            ? roll.ProposeAid((await households.Require(id, cancellation)).Id, ProposedOn)
            : roll.ProposeLead(Partner!, ProposedOn);
    }

    private async Task<PairingRoll> Roll(
        AssistanceContext db,
        Units units,
        Tenures tenures,
        CurrentIdentity caller,
        CancellationToken cancellation
    )
    {
        var held = await tenures.Find([SecretaryId], ProposedOn, ProposedOn, cancellation);
        var post =
            held.FirstOrDefault(t => t.Kind == PostKind.VillageSecretary)
            ?? throw new NotVillageSecretary().About(nameof(SecretaryId));
        // Checked before pairings are counted: their number is not for callers outside the unit's scope.
        caller.RequireReach(AssistancePermissions.Handle, post.Unit.Value);
        var known = await db
            .PairingRolls.Include(r => r.Pairings)
            .SingleOrDefaultAsync(r => r.SecretaryId == SecretaryId && r.UnitId == post.Unit, cancellation);
        if (known is not null)
        {
            return known;
        }

        var roll = PairingRoll.Create(SecretaryId, await units.Require(post.Unit, cancellation));
        db.PairingRolls.Add(roll);
        return roll;
    }
}
