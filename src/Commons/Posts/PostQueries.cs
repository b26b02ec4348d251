using Commons.Officials;
using Commons.OrgUnits;
using Commons.Store;
using Graph;

namespace Commons.Posts;

[Extends<OrgUnit>]
internal static class OrgUnitPosts
{
    /// <summary>岗位 · The posts of this unit.</summary>
    [Connection(nameof(Post.UnitId))]
    public static IQueryable<Post> Posts(CommonsContext db) => db.Posts;
}

[Extends<Post>]
internal static class PostTenures
{
    /// <summary>历任 · Who held this post, and when.</summary>
    [Connection(nameof(Tenure.PostId))]
    public static IQueryable<Tenure> Tenures(CommonsContext db) => db.Tenures;
}

[Extends<Official>]
internal static class OfficialTenures
{
    /// <summary>任职经历 · The posts this person held, and when.</summary>
    [Connection(nameof(Tenure.OfficialId))]
    public static IQueryable<Tenure> Tenures(CommonsContext db) => db.Tenures;
}
