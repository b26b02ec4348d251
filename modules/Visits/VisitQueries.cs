using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Visits.Store;

namespace Visits;

[Extends<Query>]
internal static class VisitQueries
{
    /// <summary>走访记录 · Visits.</summary>
    [Connection]
    public static IQueryable<Visit> Visits(VisitsContext db) => db.Visits;

    /// <summary>走访问题 · Issues found on visits.</summary>
    [Connection]
    public static IQueryable<VisitIssue> VisitIssues(VisitsContext db) => db.Issues;
}

[Extends<Visit>]
internal static class VisitEdges
{
    /// <summary>走访干部 · The officials who visited.</summary>
    [Links<Official>(nameof(VisitOfficial.VisitId), nameof(VisitOfficial.OfficialId))]
    public static IQueryable<VisitOfficial> Officials(VisitsContext db) => db.VisitOfficials;

    /// <summary>发现的问题 · The issues found on this visit.</summary>
    [Connection(nameof(VisitIssue.VisitId), IsShort = true)]
    public static IQueryable<VisitIssue> Issues(VisitsContext db) => db.Issues;
}

[Extends<OrgUnit>]
internal static class OrgUnitVisits
{
    /// <summary>本单位的走访 · Visits in this unit.</summary>
    [Connection(nameof(Visit.UnitId))]
    public static IQueryable<Visit> Visits(VisitsContext db) => db.Visits;

    /// <summary>本单位的走访问题 · Issues found on visits in this unit.</summary>
    [Connection(nameof(VisitIssue.UnitId))]
    public static IQueryable<VisitIssue> VisitIssues(VisitsContext db) => db.Issues;
}

[Extends<Official>]
internal static class OfficialVisits
{
    /// <summary>参加的走访 · Visits in which this official took part.</summary>
    [Connection(nameof(VisitOfficial.OfficialId), Through = typeof(VisitOfficial), Key = nameof(VisitOfficial.VisitId))]
    public static IQueryable<Visit> Visits(VisitsContext db) => db.Visits;

    /// <summary>经办的走访问题 · Issues this official handles.</summary>
    [Connection(nameof(VisitIssue.HandlerId))]
    public static IQueryable<VisitIssue> VisitIssues(VisitsContext db) => db.Issues;
}

[Extends<Household>]
internal static class HouseholdVisits
{
    /// <summary>本户的走访 · Visits to this household.</summary>
    [Connection(nameof(Visit.HouseholdId), IsShort = true)]
    public static IQueryable<Visit> Visits(VisitsContext db) => db.Visits;
}
