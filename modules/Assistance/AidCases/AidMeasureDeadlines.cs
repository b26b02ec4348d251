using Assistance.Store;
using Commons.Cases;
using Graph;

namespace Assistance.AidCases;

/// <summary>Measures that wait for the household's confirmation (C30).</summary>
internal sealed class AidMeasureDeadlines(AssistanceContext db) : IDeadlines
{
    public IQueryable<OpenDeadline> Open =>
        db
            .AidMeasures.Where(m => m.ConfirmedOn == null)
            .Select(m => new OpenDeadline
            {
                Case = NodeRef.To(m.Id),
                UnitId = m.UnitId,
                UnitCode = m.UnitCode,
                DueOn = m.DueOn,
                IsSealed = false,
            });
}
