using Commons.Cases;
using Graph;
using Visits.Store;

namespace Visits;

/// <summary>Issues found on visits that have to be closed (C45).</summary>
internal sealed class VisitIssueDeadlines(VisitsContext db) : IDeadlines
{
    public IQueryable<OpenDeadline> Open =>
        db
            .Issues.Where(i => i.StruckOffOn == null)
            .Select(i => new OpenDeadline
            {
                Case = NodeRef.To(i.Id),
                UnitId = i.UnitId,
                UnitCode = i.UnitCode,
                DueOn = i.DueOn,
                IsSealed = false,
            });
}
