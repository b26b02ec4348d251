using Commons.Reads;
using Graph;
using Petitions.Store;

namespace Petitions.Visibility;

/// <summary>Reads of accusations, and exports of petitioners' data.</summary>
internal sealed class SealedReadLog(PetitionsContext db, AuditedReads reads) : IReadLog
{
    public Task<IReadOnlyList<Read>> Find(IReadOnlyCollection<NodeRef> records, CancellationToken cancellation) =>
        reads.Find(db, records, cancellation);
}
