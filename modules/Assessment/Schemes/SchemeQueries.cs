using Assessment.Indicators;
using Assessment.Store;
using Commons.OrgUnits;
using Graph;

namespace Assessment.Schemes;

[Extends<Query>]
internal static class SchemeQueries
{
    /// <summary>考核方案 · Assessment schemes.</summary>
    [Connection]
    public static IQueryable<Scheme> Schemes(AssessmentContext db) => db.Schemes;

    /// <summary>
    /// 自设指标，各版次；内置指标见 indicatorCatalogue · The published indicators, in all editions; for built-in ones see indicatorCatalogue.
    /// </summary>
    [Connection]
    public static IQueryable<IndicatorVersion> Indicators(AssessmentContext db) => db.IndicatorVersions;
}

[Extends<Scheme>]
internal static class SchemeIndicators
{
    /// <summary>方案指标 · The indicators of this scheme, with their weights.</summary>
    [Connection(nameof(SchemeIndicator.SchemeId), IsShort = true)]
    public static IQueryable<SchemeIndicator> Indicators(AssessmentContext db) => db.SchemeIndicators;
}

[Extends<OrgUnit>]
internal static class OrgUnitSchemes
{
    /// <summary>本单位的考核方案 · The schemes for subjects below this unit.</summary>
    [Connection(nameof(Scheme.UnitId), IsShort = true)]
    public static IQueryable<Scheme> Schemes(AssessmentContext db) => db.Schemes;
}
