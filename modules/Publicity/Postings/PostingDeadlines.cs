using Commons.Cases;
using Graph;
using Publicity.Store;

namespace Publicity.Postings;

/// <summary>Postings that are due (village committees, Art. 30).</summary>
internal sealed class PostingDeadlines(PublicityContext db) : IDeadlines
{
    public IQueryable<OpenDeadline> Open =>
        db
            .Postings.Where(p => p.PostedOn == null)
            .Select(p => new OpenDeadline
            {
                Case = NodeRef.To(p.Id),
                UnitId = p.UnitId,
                UnitCode = p.UnitCode,
                DueOn = p.DueOn,
                IsSealed = false,
            });
}
