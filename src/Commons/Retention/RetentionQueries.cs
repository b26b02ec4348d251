using Commons.Store;
using Graph;

namespace Commons.Retention;

[Extends<Query>]
internal static class RetentionQueries
{
    /// <summary>到期清除报告 · The reports on records erased after their retention period.</summary>
    [Connection]
    public static IQueryable<RetentionReport> RetentionReports(CommonsContext db) => db.RetentionReports;
}
