using Commons.OrgUnits;
using Graph;
using Visits.Store;

namespace Visits.KeyGroups;

[Extends<Query>]
internal static class KeyGroupQueries
{
    /// <summary>重点走访群体名单 · Entries of households in key groups.</summary>
    [Connection]
    public static IQueryable<KeyGroupEntry> KeyGroupEntries(VisitsContext db) => db.KeyGroupEntries;
}

[Extends<OrgUnit>]
internal static class OrgUnitKeyGroups
{
    /// <summary>本单位的重点走访群体名单 · Entries of this unit's households in key groups.</summary>
    [Connection(nameof(KeyGroupEntry.UnitId))]
    public static IQueryable<KeyGroupEntry> KeyGroupEntries(VisitsContext db) => db.KeyGroupEntries;
}
