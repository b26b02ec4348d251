using Commons.Cases;
using Graph;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>Accepted matters that have to be concluded (Art. 34).</summary>
internal sealed class ConclusionDeadlines(PetitionsContext db) : IDeadlines
{
    public IQueryable<OpenDeadline> Open =>
        db
            .Matters.Where(m => m.DueOn != null && m.ConcludedOn == null)
            .Select(m => new OpenDeadline
            {
                Case = NodeRef.To(m.Id),
                UnitId = m.UnitId,
                UnitCode = m.UnitCode,
                DueOn = m.DueOn!.Value,
                IsSealed = m.Sealed,
            });
}
