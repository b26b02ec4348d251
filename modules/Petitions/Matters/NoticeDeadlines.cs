using Commons.Cases;
using Graph;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>Matters that need the written notice (Arts 22, 23).</summary>
internal sealed class NoticeDeadlines(PetitionsContext db) : IDeadlines
{
    public IQueryable<OpenDeadline> Open =>
        db
            .Matters.Where(m => m.NotifiedOn == null)
            .Select(m => new OpenDeadline
            {
                Case = NodeRef.To(m.Id),
                UnitId = m.UnitId,
                UnitCode = m.UnitCode,
                DueOn = m.NoticeDueOn,
                IsSealed = m.Sealed,
            });
}
