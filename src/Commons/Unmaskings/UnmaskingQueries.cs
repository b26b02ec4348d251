using Commons.Store;
using Graph;

namespace Commons.Unmaskings;

[Extends<Query>]
internal static class UnmaskingQueries
{
    /// <summary>查看个人信息记录 · Who was shown personal data, and why.</summary>
    [Connection]
    public static IQueryable<Unmasking> Unmaskings(CommonsContext db) => db.Unmaskings;
}
