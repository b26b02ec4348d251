using Commons.Store;
using Graph;

namespace Commons.Unmaskings;

[Extends<Query>]
internal static class UnmaskingQueries
{
    /// <summary>查看个人信息记录 · The unmaskings of personal data, with their reasons.</summary>
    [Connection]
    public static IQueryable<Unmasking> Unmaskings(CommonsContext db) => db.Unmaskings;
}
