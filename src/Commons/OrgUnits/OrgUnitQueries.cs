using Commons.Store;
using Graph;

namespace Commons.OrgUnits;

[Extends<Query>]
internal static class OrgUnitQueries
{
    /// <summary>按代码查单位 · The unit with a current 12-digit code.</summary>
    [Lookup(nameof(Commons.OrgUnits.OrgUnit.Code))]
    public static IQueryable<OrgUnit> OrgUnit(CommonsContext db) => db.OrgUnits.Where(u => u.ClosedOn == null);

    /// <summary>组织单位 · Units, in the order of their codes.</summary>
    [Connection]
    public static IQueryable<OrgUnit> OrgUnits(CommonsContext db) => db.OrgUnits;
}

[Extends<OrgUnit>]
internal static class OrgUnitTree
{
    /// <summary>下级单位 · The units directly below.</summary>
    [Connection(nameof(OrgUnit.ParentId), IsShort = true)]
    public static IQueryable<OrgUnit> Children(CommonsContext db) => db.OrgUnits;

    /// <summary>承接单位 · The units that took over when this one was closed.</summary>
    [Links<OrgUnit>(nameof(Succession.UnitId), nameof(Succession.SuccessorId))]
    public static IQueryable<Succession> Successors(CommonsContext db) => db.Set<Succession>();
}
