using Commons.Officials;
using Commons.OrgUnits;
using Commons.Store;
using Graph;

namespace Commons.Posts;

[Extends<Query>]
internal static class PostQueries
{
    /// <summary>委托 · Delegations of posts, current and past.</summary>
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
    /// <summary>历任 · The tenures of this post.</summary>
    [Connection(nameof(Tenure.PostId), IsShort = true)]
    public static IQueryable<Tenure> Tenures(CommonsContext db) => db.Tenures;

    /// <summary>委托 · The delegations of this post.</summary>
    [Connection(nameof(Delegation.PostId), IsShort = true)]
    public static IQueryable<Delegation> Delegations(CommonsContext db) => db.Delegations;
}

[Extends<Official>]
internal static class OfficialTenures
{
    /// <summary>所受委托 · The delegations to this official.</summary>
    [Connection(nameof(Delegation.RecipientId), IsShort = true)]
    public static IQueryable<Delegation> Delegations(CommonsContext db) => db.Delegations;

    /// <summary>任职经历 · The tenures of this official.</summary>
    [Connection(nameof(Tenure.OfficialId), IsShort = true)]
    public static IQueryable<Tenure> Tenures(CommonsContext db) => db.Tenures;
}
