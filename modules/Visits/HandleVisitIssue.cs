using System.ComponentModel.DataAnnotations;
using Graph;
using Kernel;
using Kernel.Storage;
using Visits.Store;

namespace Visits;

/// <summary>办理走访问题 · Records what was done about an issue.</summary>
/// <param name="VisitIssueId">走访问题 · The issue.</param>
/// <param name="Outcome">办理结果 · What was done.</param>
/// <param name="HandledOn">办理日期 · The day it was handled.</param>
[Change(VisitPermissions.Record)]
[Refuses<VisitIssueStateForbids>]
[Refuses<DaysOutOfOrder>]
internal sealed record HandleVisitIssue(
    Id<VisitIssue> VisitIssueId,
    [property: StringLength(500, MinimumLength = 1)] string Outcome,
    [property: Past] DateOnly HandledOn
)
{
    public async Task<VisitIssue> Apply(VisitsContext db, CancellationToken cancellation)
    {
        var issue = await db.Issues.Require(VisitIssueId, ("走访问题", "issue"), nameof(VisitIssueId), cancellation);
        issue.Handle(Outcome, HandledOn);
        return issue;
    }
}
