using System.ComponentModel.DataAnnotations;
using Assessment.Cells;
using Commons.OrgUnits;
using Graph;
using Kernel.Access;

namespace Assessment.Scores;

[Extends<Subscription>]
internal static class ScoreSubscriptions
{
    /// <summary>单位得分卡有变化 · The scorecard of a unit has changed: its figures, or its rank.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="unit">单位代码 · The unit's 12-digit code.</param>
    /// <param name="year">考核年度 · The year.</param>
    /// <param name="caller">The subscriber.</param>
    /// <param name="units">Finds units.</param>
    /// <param name="cards">Reads scorecards.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    [Stream(OnlyChanges = true)]
    [Needs(AssessmentPermissions.Read)]
    public static async Task<Scorecard?> ScorecardChanged(
        ScoresChanged happened,
        [KeyOf<OrgUnit>] long unit,
        [Range(1, 9999)] int year,
        Identity caller,
        Units units,
        Scorecards cards,
        CancellationToken cancellation
    )
    {
        if (
            happened.Year != year
            || await units.ByCode(unit, cancellation) is not { } known
            || !caller.ReachOf(AssessmentPermissions.Read).Holds(known.Id.Value)
        )
        {
            return null;
        }

        return (await cards.Find([known.Id], year, cancellation)).GetValueOrDefault(known.Id);
    }
}
