using Commons.Store;
using Graph;

namespace Commons.Rights;

[Extends<Query>]
internal static class RightsQueries
{
    /// <summary>个人信息权利请求 · Persons' requests about their own data, and their outcomes.</summary>
    [Connection]
    public static IQueryable<RightsRequest> RightsRequests(CommonsContext db) => db.RightsRequests;
}
