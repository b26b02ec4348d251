using Commons.Reads;
using Graph;
using Petitions.Store;

namespace Petitions.Seals;

/// <summary>Reads of accusations, and exports of petitioners' data.</summary>
internal sealed class SealedReadLog(PetitionsContext db, AuditedReads reads) : IReadLog
{
    public Task<IReadOnlyList<Read>> Of(IReadOnlyCollection<NodeRef> records, CancellationToken cancellation) =>
        reads.Of(db, records, cancellation);
}
