using Commons.Officials;
using Commons.Store;
using Graph;

namespace Commons.Purposes;

[Extends<Query>]
internal static class PurposeQueries
{
    /// <summary>用途授权 · The grants of purposes for residents' data.</summary>
    [Connection]
    public static IQueryable<PurposeGrant> PurposeGrants(CommonsContext db) => db.PurposeGrants;
}

[Extends<Official>]
internal static class OfficialPurposes
{
    /// <summary>用途授权 · The purposes granted to this official.</summary>
    [Connection(nameof(PurposeGrant.OfficialId), IsShort = true)]
    public static IQueryable<PurposeGrant> PurposeGrants(CommonsContext db) => db.PurposeGrants;
}
