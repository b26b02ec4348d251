using System.Linq.Expressions;
using Commons.Officials;
using Commons.Store;
using Graph;
using Kernel;

namespace Commons.Purposes;

[Extends<Query>]
internal static class PurposeQueries
{
    /// <summary>用途授权 · Grants of purposes with residents' data.</summary>
    [Connection]
    public static IQueryable<PurposeGrant> PurposeGrants(CommonsContext db) => db.PurposeGrants;

    /// <summary>查看个人信息记录 · Who was shown personal data, and why.</summary>
    [Connection]
    public static IQueryable<Unmasking> Unmaskings(CommonsContext db) => db.Unmaskings;
}

[Extends<Official>]
internal static class OfficialPurposes
{
    /// <summary>用途授权 · The purposes that were granted to this official.</summary>
    [Connection(nameof(PurposeGrant.OfficialId))]
    public static IQueryable<PurposeGrant> PurposeGrants(CommonsContext db) => db.PurposeGrants;
}

[Extends<Unmasking>]
internal static class UnmaskingSeal
{
    /// <summary>That a sealed record was looked at would tell that it is there.</summary>
    [Seal]
    public static Expression<Func<Unmasking, Id<Official>, bool>> Open(CommonsContext db) =>
        (unmasking, official) => !unmasking.Sealed || unmasking.OfficialId == official;
}
