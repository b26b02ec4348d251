using System.ComponentModel.DataAnnotations;
using Commons.Officials;
using Graph;
using Kernel;
using Kernel.Storage;
using Visits.Store;

namespace Visits;

/// <summary>提出走访问题 · Raises an issue found on a visit, with its handler and deadline.</summary>
/// <param name="VisitId">走访 · The visit on which it was found.</param>
/// <param name="Description">问题描述 · The issue.</param>
/// <param name="HandlerId">办理人 · The official who handles it.</param>
/// <param name="RaisedOn">提出日期 · The day it is raised.</param>
/// <param name="DueOn">办理期限 · The last day to close it in time.</param>
[Change(VisitPermissions.Record)]
[Refuses<DaysOutOfOrder>]
internal sealed record RaiseVisitIssue(
    Id<Visit> VisitId,
    [property: StringLength(500, MinimumLength = 1)] string Description,
    Id<Official> HandlerId,
    [property: Past] DateOnly RaisedOn,
    DateOnly DueOn
)
{
    public async Task<VisitIssue> Apply(VisitsContext db, OfficialDirectory officials, CancellationToken cancellation)
    {
        var visit = await db.Visits.Require(VisitId, ("走访", "visit"), nameof(VisitId), cancellation);
        await officials.Require([HandlerId], cancellation);
        var issue = VisitIssue.RaiseOn(visit, Description, HandlerId, RaisedOn, DueOn);
        db.Issues.Add(issue);
        return issue;
    }
}
