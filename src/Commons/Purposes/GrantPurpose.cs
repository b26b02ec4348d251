using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Access;

namespace Commons.Purposes;

/// <summary>授予用途 · Grants a purpose with residents' data to an official: for what, why, of which unit, from when until when.</summary>
/// <param name="OfficialId">干部 · To whom; never to oneself.</param>
/// <param name="UnitId">单位 · Of which unit's residents, and those of all below it.</param>
/// <param name="Purpose">用途 · For what.</param>
/// <param name="Because">理由 · Why this person needs it.</param>
/// <param name="From">起 · The first day.</param>
/// <param name="Until">止 · The last day, within a year.</param>
[Change(RegistryPermissions.GrantPurposes)]
[Refuses<PurposeGrantedToOneself>]
[Refuses<GrantDaysOutOfOrder>]
[Refuses<OfficialNeeded>]
internal sealed record GrantPurpose(
    Id<Official> OfficialId,
    Id<OrgUnit> UnitId,
    Purpose Purpose,
    [property: StringLength(200, MinimumLength = 1)] string Because,
    DateOnly From,
    DateOnly Until
)
{
    public async Task<PurposeGrant> Apply(
        CommonsContext db,
        CurrentIdentity caller,
        Units units,
        OfficialRoll officials,
        CancellationToken cancellation
    )
    {
        var giver = caller.Identity.Official ?? throw new OfficialNeeded();
        await officials.Require([OfficialId], cancellation);
        var unit = await units.Require(UnitId, cancellation);
        var terms = new GrantTerms(Purpose, Because, From, Until);
        var grant = PurposeGrant.Give(OfficialId, new Id<Official>(giver), unit.Id, terms);
        db.PurposeGrants.Add(grant);
        return grant;
    }
}
