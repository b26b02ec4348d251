using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Petitions.LeaderCases;
using Petitions.Matters;
using Petitions.Petitioners;
using Petitions.Store;

namespace Petitions;

[Extends<Query>]
internal static class PetitionQueries
{
    /// <summary>按编号查信访事项 · The matter with a number.</summary>
    [Lookup(nameof(Matter.Number))]
    public static IQueryable<Matter> Petition(PetitionsContext db) => db.Matters;

    /// <summary>信访事项 · Petition matters.</summary>
    [Connection]
    public static IQueryable<Matter> Petitions(PetitionsContext db) => db.Matters;

    /// <summary>领导包案 · Matters of which leaders are in charge.</summary>
    [Connection]
    public static IQueryable<LeaderCase> LeaderCases(PetitionsContext db) => db.LeaderCases;
}

[Extends<OrgUnit>]
internal static class OrgUnitPetitions
{
    /// <summary>本单位的信访事项 · Matters that this unit is responsible for.</summary>
    [Connection(nameof(Matter.UnitId))]
    public static IQueryable<Matter> Petitions(PetitionsContext db) => db.Matters;
}

[Extends<Official>]
internal static class OfficialPetitions
{
    /// <summary>承办的信访事项 · Matters that this official handles.</summary>
    [Connection(nameof(Matter.HandlerId))]
    public static IQueryable<Matter> Petitions(PetitionsContext db) => db.Matters;

    /// <summary>所包案件 · Matters of which this leader is in charge.</summary>
    [Connection(nameof(LeaderCase.LeaderId), IsShort = true)]
    public static IQueryable<LeaderCase> LeaderCases(PetitionsContext db) => db.LeaderCases;
}

[Extends<Household>]
internal static class HouseholdPetitions
{
    /// <summary>涉及本户的信访事项 · Matters that concern this household.</summary>
    [Connection(nameof(Matter.HouseholdId), IsShort = true)]
    public static IQueryable<Matter> Petitions(PetitionsContext db) => db.Matters;
}

[Extends<Matter>]
internal static class MatterEdges
{
    /// <summary>包案情况 · The leaders in charge.</summary>
    [Connection(nameof(LeaderCase.MatterId), IsShort = true)]
    public static IQueryable<LeaderCase> LedBy(PetitionsContext db) => db.LeaderCases;
}

[Extends<Petitioner>]
internal static class PetitionerEdges
{
    /// <summary>更正历史 · The values before each correction.</summary>
    [Connection(nameof(PetitionerCorrection.PetitionerId), IsShort = true)]
    public static IQueryable<PetitionerCorrection> Corrections(PetitionsContext db) => db.PetitionerCorrections;
}

[Extends<LeaderCase>]
internal static class LeaderCaseEdges
{
    /// <summary>带案下访 · The leader's visits for the case.</summary>
    [Connection(nameof(CaseVisit.LeaderCaseId), IsShort = true)]
    public static IQueryable<CaseVisit> Visits(PetitionsContext db) => db.CaseVisits;
}
