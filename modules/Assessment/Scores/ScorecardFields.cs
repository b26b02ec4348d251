using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Assessment.Scores;

[Extends<OrgUnit>]
internal static class OrgUnitScorecard
{
    /// <summary>
    /// 年度考核得分卡；没有生效方案时为空 · The unit's scorecard of a year; null where no scheme in force covers it.
    /// </summary>
    /// <param name="units">The units.</param>
    /// <param name="year">考核年度 · The year.</param>
    /// <param name="cards">The scorecards.</param>
    /// <param name="cancellation">Ends the reading.</param>
    [Batch]
    public static Task<IReadOnlyDictionary<Id<OrgUnit>, Scorecard>> Scorecard(
        IReadOnlyList<Id<OrgUnit>> units,
        int year,
        Scorecards cards,
        CancellationToken cancellation
    ) => cards.Of(units, year, cancellation);
}

[Extends<Official>]
internal static class OfficialScorecard
{
    /// <summary>
    /// 年度考核得分卡，不排名；任两类职务的取任期较长者 · The official's scorecard of a year, never ranked; of two kinds of
    /// posts the one held longer. Null where no scheme in force covers it.
    /// </summary>
    /// <param name="officials">The officials.</param>
    /// <param name="year">考核年度 · The year.</param>
    /// <param name="cards">The scorecards.</param>
    /// <param name="cancellation">Ends the reading.</param>
    [Batch]
    public static Task<IReadOnlyDictionary<Id<Official>, Scorecard>> Scorecard(
        IReadOnlyList<Id<Official>> officials,
        int year,
        Scorecards cards,
        CancellationToken cancellation
    ) => cards.Of(officials, year, cancellation);
}
