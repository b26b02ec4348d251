using Commons.Officials;
using Commons.OrgUnits;
using Commons.Store;
using Graph;

namespace Commons.Posts;

[Extends<Query>]
internal static class PostQueries
{
    /// <summary>委托 · Authority of posts that was handed to others, of any time.</summary>
    [Connection]
    public static IQueryable<Delegation> Delegations(CommonsContext db) => db.Delegations;
}

[Extends<OrgUnit>]
internal static class OrgUnitPosts
{
    /// <summary>岗位 · The posts of this unit.</summary>
    [Connection(nameof(Post.UnitId), IsShort = true)]
    public static IQueryable<Post> Posts(CommonsContext db) => db.Posts;
}

[Extends<Post>]
internal static class PostTenures
{
    /// <summary>历任 · Who held this post, and when.</summary>
    [Connection(nameof(Tenure.PostId), IsShort = true)]
    public static IQueryable<Tenure> Tenures(CommonsContext db) => db.Tenures;

    /// <summary>委托 · Its authority as it was handed to others.</summary>
    [Connection(nameof(Delegation.PostId), IsShort = true)]
    public static IQueryable<Delegation> Delegations(CommonsContext db) => db.Delegations;
}

[Extends<Official>]
internal static class OfficialTenures
{
    /// <summary>所受委托 · Authority that was handed to this person.</summary>
    [Connection(nameof(Delegation.RecipientId), IsShort = true)]
    public static IQueryable<Delegation> Delegations(CommonsContext db) => db.Delegations;

    /// <summary>任职经历 · The posts this person held, and when.</summary>
    [Connection(nameof(Tenure.OfficialId), IsShort = true)]
    public static IQueryable<Tenure> Tenures(CommonsContext db) => db.Tenures;
}
