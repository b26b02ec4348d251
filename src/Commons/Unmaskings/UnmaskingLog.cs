using Commons.Reads;
using Commons.Store;
using Graph;
using Microsoft.EntityFrameworkCore;

namespace Commons.Unmaskings;

/// <summary>Counts unmaskings as reads.</summary>
internal sealed class UnmaskingLog(CommonsContext db) : IReadLog
{
    public async Task<IReadOnlyList<Read>> Find(IReadOnlyCollection<NodeRef> records, CancellationToken cancellation) =>
        await db
            .Unmaskings.Where(u => records.Contains(u.Record))
            .OrderByDescending(u => u.At)
            .Select(u => new Read(u.OfficialId, u.UnitId, u.At, u.Fields, u.Reason))
            .ToListAsync(cancellation);
}
