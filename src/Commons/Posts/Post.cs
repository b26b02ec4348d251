using Commons.Officials;
using Commons.OrgUnits;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Refusals;

namespace Commons.Posts;

/// <summary>岗位类型 · The kinds of posts that the plan speaks of (C03, C17, C19).</summary>
public enum PostKind
{
    /// <summary>乡镇党委书记 · Secretary of the town.</summary>
    TownSecretary,

    /// <summary>乡镇班子成员 · Member of the town's leading team.</summary>
    TownLeader,

    /// <summary>村(社区)书记 · Secretary of the village or community.</summary>
    VillageSecretary,

    /// <summary>村(社区)干部 · Cadre of the village or community.</summary>
    VillageCadre,
}

/// <summary>岗位 · A post of a unit, held by one person at a time.</summary>
public sealed class Post : Entity<Post>
{
    private Post() { }

    private Post(Id<Post> id)
        : base(id) { }

    /// <summary>职务名称 · Its title.</summary>
    public string Title { get; private init; } = "";

    /// <summary>类型 · Its kind.</summary>
    public PostKind Kind { get; private init; }

    [Link<OrgUnit>("unit")]
    internal Id<OrgUnit> UnitId { get; private init; }

    internal List<Tenure> Tenures { get; private init; } = [];

    /// <summary>Sets up a post at a unit.</summary>
    public static Post SetUp(Id<OrgUnit> unit, PostKind kind, string title) =>
        new(Id<Post>.New())
        {
            UnitId = unit,
            Kind = kind,
            Title = title,
        };

    /// <summary>Appoints a person from a day on.</summary>
    /// <param name="official">Who.</param>
    /// <param name="from">The first day in post.</param>
    /// <param name="to">The last day in post; null while it lasts.</param>
    /// <param name="acting">Whether the person stands in for the holder; an acting post counts like any other.</param>
    public Tenure Appoint(Id<Official> official, DateOnly from, DateOnly? to = null, bool acting = false)
    {
        if (to < from)
        {
            throw new TenureEndsBeforeItBegins();
        }

        if (
            !acting
            && Tenures.Any(t => !t.Acting && t.From <= (to ?? DateOnly.MaxValue) && from <= (t.To ?? DateOnly.MaxValue))
        )
        {
            throw new PostTaken();
        }

        var tenure = new Tenure(Id, official, UnitId, Kind, from, to, acting);
        Tenures.Add(tenure);
        return tenure;
    }
}

/// <summary>任职 · A person in a post, from a day to a day; what was done belongs to the tenure of its day.</summary>
public sealed class Tenure : Entity<Tenure>
{
    private Tenure() { }

    internal Tenure(
        Id<Post> post,
        Id<Official> official,
        Id<OrgUnit> unit,
        PostKind kind,
        DateOnly from,
        DateOnly? to,
        bool acting
    )
        : base(Id<Tenure>.New())
    {
        PostId = post;
        OfficialId = official;
        UnitId = unit;
        Kind = kind;
        From = from;
        To = to;
        Acting = acting;
    }

    /// <summary>任职起 · The first day in post.</summary>
    public DateOnly From { get; private init; }

    /// <summary>任职止 · The last day in post; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>是否代理 · Whether the person stands in for the holder.</summary>
    public bool Acting { get; private init; }

    /// <summary>岗位类型 · The kind of the post.</summary>
    public PostKind Kind { get; private init; }

    [Link<Post>("post")]
    internal Id<Post> PostId { get; private init; }

    [Link<Official>("official")]
    internal Id<Official> OfficialId { get; private init; }

    [Link<OrgUnit>("unit")]
    internal Id<OrgUnit> UnitId { get; private init; }

    /// <summary>Ends the tenure.</summary>
    /// <param name="on">The last day in post.</param>
    public void End(DateOnly on)
    {
        if (on < From)
        {
            throw new TenureEndsBeforeItBegins();
        }

        To = on;
    }
}

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

/// <summary>Somebody else holds the post in those days.</summary>
internal sealed class PostTaken()
    : Refusal("该岗位在此期间已有人任职。", "Somebody else holds this post in those days.");

/// <summary>A tenure cannot end before it begins.</summary>
internal sealed class TenureEndsBeforeItBegins()
    : Refusal("任职结束日期早于开始日期。", "A tenure cannot end before it begins.");
