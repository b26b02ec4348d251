using Commons.Store;
using Graph;

namespace Commons.Rights;

[Extends<Query>]
internal static class RightsQueries
{
    /// <summary>个人信息权利请求 · What persons asked about their own data, and what came of it.</summary>
    [Connection]
    public static IQueryable<RightsRequest> RightsRequests(CommonsContext db) => db.RightsRequests;
}
