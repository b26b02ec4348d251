using Graph;
using Kernel;
using Kernel.Storage;
using Visits.Store;

namespace Visits.KeyGroups;

/// <summary>移出重点走访群体 · Ends an entry early.</summary>
/// <param name="EntryId">名单条目 · The entry.</param>
/// <param name="On">结束日期 · The last day on which it is valid.</param>
[Change(VisitPermissions.KeepGroups)]
[Refuses<DaysOutOfOrder>]
internal sealed record EndKeyGroup(Id<KeyGroupEntry> EntryId, [property: Past] DateOnly On)
{
    public async Task<KeyGroupEntry> Apply(VisitsContext db, CancellationToken cancellation)
    {
        var entry = await db.KeyGroupEntries.Require(
            EntryId,
            ("重点走访群体名单条目", "key group entry"),
            nameof(EntryId),
            cancellation
        );
        entry.End(On);
        return entry;
    }
}
