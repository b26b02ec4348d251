using Assistance.AidCases;
using Assistance.Pairings;
using Assistance.Store;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;

namespace Assistance;

[Extends<Query>]
internal static class AssistanceQueries
{
    /// <summary>帮扶个案 · Aid cases.</summary>
    [Connection]
    public static IQueryable<AidCase> AidCases(AssistanceContext db) => db.AidCases;

    /// <summary>结对 · Pairings of village secretaries.</summary>
    [Connection]
    public static IQueryable<Pairing> Pairings(AssistanceContext db) => db.Pairings;
}

[Extends<AidCase>]
internal static class AidCaseEdges
{
    /// <summary>帮扶措施 · The measures for the household.</summary>
    [Connection(nameof(AidMeasure.AidCaseId), IsShort = true)]
    public static IQueryable<AidMeasure> Measures(AssistanceContext db) => db.AidMeasures;
}

[Extends<OrgUnit>]
internal static class OrgUnitAssistance
{
    /// <summary>本单位的帮扶个案 · Aid cases in this unit.</summary>
    [Connection(nameof(AidCase.UnitId))]
    public static IQueryable<AidCase> AidCases(AssistanceContext db) => db.AidCases;

    /// <summary>本单位的结对 · Pairings in this unit.</summary>
    [Connection(nameof(Pairing.UnitId))]
    public static IQueryable<Pairing> Pairings(AssistanceContext db) => db.Pairings;
}

[Extends<Household>]
internal static class HouseholdAssistance
{
    /// <summary>本户的帮扶个案 · Aid cases of this household.</summary>
    [Connection(nameof(AidCase.HouseholdId), IsShort = true)]
    public static IQueryable<AidCase> AidCases(AssistanceContext db) => db.AidCases;

    /// <summary>本户的结对 · The pairings of secretaries with this household.</summary>
    [Connection(nameof(Pairing.HouseholdId), IsShort = true)]
    public static IQueryable<Pairing> Pairings(AssistanceContext db) => db.Pairings;
}

[Extends<Official>]
internal static class OfficialAssistance
{
    /// <summary>结对情况 · Pairings of this village secretary.</summary>
    [Connection(nameof(Pairing.SecretaryId), IsShort = true)]
    public static IQueryable<Pairing> Pairings(AssistanceContext db) => db.Pairings;

    /// <summary>负责的帮扶措施 · Measures that this official is responsible for.</summary>
    [Connection(nameof(AidMeasure.ResponsibleId))]
    public static IQueryable<AidMeasure> AidMeasures(AssistanceContext db) => db.AidMeasures;
}
