using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Graph;
using Kernel;
using Kernel.Access;
using Kernel.Storage;

namespace Assessment.Scores;

[Extends<OrgUnit>]
internal static class OrgUnitScorecard
{
    /// <summary>年度考核得分卡；没有生效方案时为空 · The unit's scorecard of a year; null if no scheme in force covers it.</summary>
    /// <param name="units">The units.</param>
    /// <param name="year">考核年度 · The year.</param>
    /// <param name="cards">Reads scorecards.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    [Batch]
    [Needs(AssessmentPermissions.Read)]
    public static Task<IReadOnlyDictionary<Id<OrgUnit>, Scorecard>> Scorecard(
        IReadOnlyList<Id<OrgUnit>> units,
        int year,
        Scorecards cards,
        CancellationToken cancellation
    ) => cards.Find(units, year, cancellation);
}

[Extends<Official>]
internal static class OfficialScorecard
{
    /// <summary>
    /// 年度考核得分卡，不排名；任两类职务的取任期较长者 · The official's scorecard of a year, never ranked; for two kinds of post, that of the post held
    /// longer. Null if no scheme in force covers it.
    /// </summary>
    /// <param name="officials">The officials.</param>
    /// <param name="year">考核年度 · The year.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="tenures">Finds tenures.</param>
    /// <param name="cards">Reads scorecards.</param>
    /// <param name="unreadable">Records the rows that cannot be read.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    [Batch]
    [Needs(AssessmentPermissions.Read)]
    public static async Task<IReadOnlyDictionary<Id<Official>, Scorecard>> Scorecard(
        IReadOnlyList<Id<Official>> officials,
        int year,
        Identity caller,
        Tenures tenures,
        Scorecards cards,
        UnreadableRecords unreadable,
        CancellationToken cancellation
    )
    {
        if (year is < 1 or > 9999)
        {
            return new Dictionary<Id<Official>, Scorecard>();
        }

        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        // Without a readable tenure only the official sees the card.
        var posts = await unreadable.TryEach(
            () => tenures.Find(officials, first, last, cancellation),
            () => Task.FromResult(officials),
            official => tenures.Find([official], first, last, cancellation)
        );
        var reach = caller.ReachOf(AssessmentPermissions.Read);
        // Officials see their own scorecards; those of others require a scope over their posts of that year.
        var seen = officials.Where(o =>
            o.Value == caller.Official
            || (posts.Any(t => t.Official == o) && posts.All(t => t.Official != o || reach.Holds(t.Unit.Value)))
        );
        return await cards.Find([.. seen], year, cancellation);
    }
}
