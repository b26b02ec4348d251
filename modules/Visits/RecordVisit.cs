using System.ComponentModel.DataAnnotations;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Graph;
using Kernel;
using Kernel.Time;
using Visits.Store;

namespace Visits;

/// <summary>登记走访 · Records a visit to a household, or to a place of a unit.</summary>
/// <param name="OfficialIds">走访干部 · The officials who visited.</param>
/// <param name="HouseholdId">家庭户 · The household; omit for a visit to a place.</param>
/// <param name="UnitId">单位 · The unit of the place.</param>
/// <param name="Place">地点 · The place.</param>
/// <param name="VisitedOn">走访日期 · The day, not in the future.</param>
/// <param name="Purpose">走访目的 · The purpose.</param>
/// <param name="Summary">情况摘要 · What was said and needed.</param>
[Change(VisitPermissions.Record)]
[Refuses<VisitInFuture>]
[Refuses<HouseholdDeclinesVisits>]
[Refuses<DestinationInvalid>]
[Refuses<NotInPost>]
internal sealed record RecordVisit(
    [property: Length(1, Visit.MostOfficials)] IReadOnlyList<Id<Official>> OfficialIds,
    Id<Household>? HouseholdId,
    Id<OrgUnit>? UnitId,
    [property: StringLength(100, MinimumLength = 1)] string? Place,
    DateOnly VisitedOn,
    VisitPurpose Purpose,
    [property: StringLength(1000, MinimumLength = 1)] string Summary
)
{
    public async Task<Visit> Apply(
        VisitsContext db,
        Units units,
        HouseholdDirectory households,
        Tenures tenures,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var destination = (HouseholdId, UnitId, Place) switch
        {
            ({ } household, null, null) => Destination.To(await households.Require(household, cancellation)),
            (null, { } unit, { } place) => Destination.To(await units.Require(unit, cancellation), place),
            _ => throw new DestinationInvalid(),
        };
        await RequirePosts(tenures, cancellation);
        var visit = Visit.Record(OfficialIds, destination, VisitedOn, Purpose, Summary, clock.Today());
        db.Visits.Add(visit);
        return visit;
    }

    private async Task RequirePosts(Tenures tenures, CancellationToken cancellation)
    {
        var inPost = await tenures.Find([.. OfficialIds], VisitedOn, VisitedOn, cancellation);
        foreach (var (official, place) in OfficialIds.Select((o, i) => (o, i)))
        {
            if (!inPost.Any(t => t.Official == official))
            {
                throw new NotInPost().About(nameof(OfficialIds), place);
            }
        }
    }
}
