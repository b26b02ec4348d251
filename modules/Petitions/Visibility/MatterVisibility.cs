using System.Linq.Expressions;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;
using Petitions.LeaderCases;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Visibility;

/// <summary>The visibility of matters beyond the scope of units (Arts 28, 30).</summary>
[Extends<Matter>]
internal static class MatterVisibility
{
    /// <summary>
    /// An accusation is visible to the officials named on it and never to the accused; a recused official no longer sees the matter.
    /// </summary>
    [Seal]
    public static Expression<Func<Matter, Id<Official>, List<Id<OrgUnit>>, bool>> Open(PetitionsContext db) =>
        (matter, official, memberOf) =>
            !matter.Restricted
            || (
                !db.Set<Recusal>().Any(r => r.MatterId == matter.Id && r.OfficialId == official)
                && (
                    !matter.Sealed
                    || (
                        (
                            matter.HandlerId == official
                            || db.Set<NamedOfficial>().Any(n => n.MatterId == matter.Id && n.OfficialId == official)
                        )
                        && !db.Set<AccusedOfficial>().Any(a => a.MatterId == matter.Id && a.OfficialId == official)
                        && !db.Set<AccusedUnit>().Any(a => a.MatterId == matter.Id && memberOf.Contains(a.UnitId))
                    )
                )
            );

    /// <summary>The leader in charge and the named officials see a matter in any unit.</summary>
    [HandOver]
    public static Expression<Func<Matter, Id<Official>, bool>> Entrusted(PetitionsContext db) =>
        (matter, official) =>
            db.Set<LeaderCase>()
                .Where(c => c.LeaderId == official)
                .Select(c => c.MatterId)
                .Concat(db.Set<NamedOfficial>().Where(n => n.OfficialId == official).Select(n => n.MatterId))
                .Contains(matter.Id);
}
