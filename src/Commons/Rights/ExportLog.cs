using Commons.Reads;
using Commons.Store;
using Graph;

namespace Commons.Rights;

/// <summary>That all that is held on a household was put together is a read.</summary>
internal sealed class ExportLog(CommonsContext db, AuditedReads reads) : IReadLog
{
    public Task<IReadOnlyList<Read>> Of(IReadOnlyCollection<NodeRef> records, CancellationToken cancellation) =>
        reads.Of(db, records, cancellation);
}
