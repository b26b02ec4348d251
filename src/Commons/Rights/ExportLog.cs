using Commons.Reads;
using Commons.Store;
using Graph;

namespace Commons.Rights;

/// <summary>Counts exports of a household's data as reads.</summary>
internal sealed class ExportLog(CommonsContext db, AuditedReads reads) : IReadLog
{
    public Task<IReadOnlyList<Read>> Find(IReadOnlyCollection<NodeRef> records, CancellationToken cancellation) =>
        reads.Find(db, records, cancellation);
}
