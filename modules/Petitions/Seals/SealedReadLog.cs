using Commons.Reads;
using Graph;
using Petitions.Store;

namespace Petitions.Seals;

/// <summary>Who has read an accusation, and who put together all that is held on a petitioner.</summary>
internal sealed class SealedReadLog(PetitionsContext db, AuditedReads reads) : IReadLog
{
    public Task<IReadOnlyList<Read>> Of(IReadOnlyCollection<NodeRef> records, CancellationToken cancellation) =>
        reads.Of(db, records, cancellation);
}
