using Commons.Cases;
using Disputes.Store;
using Graph;

namespace Disputes;

/// <summary>Disputes that have to be settled (C24).</summary>
internal sealed class DisputeDeadlines(DisputesContext db) : IDeadlines
{
    public IQueryable<OpenDeadline> Open =>
        db
            .Disputes.Where(d => d.DueOn != null && d.EndedOn == null)
            .Select(d => new OpenDeadline
            {
                Case = NodeRef.To(d.Id),
                UnitId = d.UnitId,
                UnitCode = d.UnitCode,
                DueOn = d.DueOn!.Value,
                IsSealed = false,
            });
}
