using Commons.OrgUnits;
using Graph;
using Visits.Store;

namespace Visits.KeyGroups;

[Extends<Query>]
internal static class KeyGroupQueries
{
    /// <summary>重点走访群体名单 · The households that are visited with preference.</summary>
    [Connection]
    public static IQueryable<KeyGroupEntry> KeyGroupEntries(VisitsContext db) => db.KeyGroupEntries;
}

[Extends<OrgUnit>]
internal static class OrgUnitKeyGroups
{
    /// <summary>本单位的重点走访群体名单 · The households of this unit that are visited with preference.</summary>
    [Connection(nameof(KeyGroupEntry.UnitId))]
    public static IQueryable<KeyGroupEntry> KeyGroupEntries(VisitsContext db) => db.KeyGroupEntries;
}
