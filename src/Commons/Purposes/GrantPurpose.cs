using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Access;

namespace Commons.Purposes;

/// <summary>授予用途 · Grants an official a purpose for residents' data: for which unit, why, and in which period.</summary>
/// <param name="OfficialId">干部 · The official who receives the grant; never the caller.</param>
/// <param name="UnitId">单位 · The unit whose residents it covers, with all units below it.</param>
/// <param name="Purpose">用途 · The purpose.</param>
/// <param name="Because">理由 · Why the official needs it.</param>
/// <param name="From">起 · The first day.</param>
/// <param name="Until">止 · The last day, within a year.</param>
[Change(RegistryPermissions.GrantPurposes)]
[Refuses<SelfGrant>]
[Refuses<GrantDaysOutOfOrder>]
[Refuses<OfficialRequired>]
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
        OfficialDirectory officials,
        CancellationToken cancellation
    )
    {
        var giver = caller.Identity.Official ?? throw new OfficialRequired();
        await officials.Require([OfficialId], cancellation);
        var unit = await units.Require(UnitId, cancellation);
        var terms = new GrantTerms(Purpose, Because, From, Until);
        var grant = PurposeGrant.Give(OfficialId, new Id<Official>(giver), unit.Id, terms);
        db.PurposeGrants.Add(grant);
        return grant;
    }
}
