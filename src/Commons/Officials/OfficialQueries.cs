using Commons.Store;
using Graph;

namespace Commons.Officials;

[Extends<Query>]
internal static class OfficialQueries
{
    /// <summary>按工号查干部 · The official with a staff number.</summary>
    [Lookup(nameof(Commons.Officials.Official.Number))]
    public static IQueryable<Official> Official(CommonsContext db) => db.Officials;

    /// <summary>干部名册 · Officials.</summary>
    [Connection]
    public static IQueryable<Official> Officials(CommonsContext db) => db.Officials;
}
