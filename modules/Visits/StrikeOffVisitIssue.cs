using Commons.Officials;
using Graph;
using Kernel;
using Kernel.Storage;
using Visits.Store;

namespace Visits;

/// <summary>走访问题销号 · Closes an issue after a check by an official other than the handler.</summary>
/// <param name="VisitIssueId">走访问题 · The issue.</param>
/// <param name="CloserId">销号人，即本人，可不填；不能是办理人 · The official who checked it: the caller, never the handler; may be omitted.</param>
/// <param name="StruckOffOn">销号日期 · The day it was checked.</param>
[Change(VisitPermissions.Record)]
[Refuses<VisitIssueStateForbids>]
[Refuses<CloserIsHandler>]
[Refuses<DaysOutOfOrder>]
internal sealed record StrikeOffVisitIssue(
    Id<VisitIssue> VisitIssueId,
    [property: Actor] Id<Official> CloserId,
    [property: Past] DateOnly StruckOffOn
)
{
    public async Task<VisitIssue> Apply(VisitsContext db, CancellationToken cancellation)
    {
        var issue = await db.Issues.Require(VisitIssueId, ("走访问题", "issue"), nameof(VisitIssueId), cancellation);
        issue.StrikeOff(CloserId, StruckOffOn);
        return issue;
    }
}
