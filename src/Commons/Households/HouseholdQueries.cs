using Commons.OrgUnits;
using Commons.Store;
using Graph;

namespace Commons.Households;

[Extends<Query>]
internal static class HouseholdQueries
{
    /// <summary>按编号查家庭户 · The household with a number.</summary>
    [Lookup(nameof(Commons.Households.Household.Code))]
    public static IQueryable<Household> Household(CommonsContext db) => db.Households;

    /// <summary>家庭户 · Households.</summary>
    [Connection]
    public static IQueryable<Household> Households(CommonsContext db) => db.Households;
}

[Extends<Household>]
internal static class HouseholdEdges
{
    /// <summary>更正历史 · The values before each correction.</summary>
    [Connection(nameof(HouseholdCorrection.HouseholdId), IsShort = true)]
    public static IQueryable<HouseholdCorrection> Corrections(CommonsContext db) => db.HouseholdCorrections;
}

[Extends<OrgUnit>]
internal static class OrgUnitHouseholds
{
    /// <summary>家庭户 · The households of this unit.</summary>
    [Connection(nameof(Household.UnitId))]
    public static IQueryable<Household> Households(CommonsContext db) => db.Households;
}
