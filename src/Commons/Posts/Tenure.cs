using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;
using Kernel.Events;

namespace Commons.Posts;

/// <summary>任职 · A person in a post, from a day to a day; what was done belongs to the tenure of its day.</summary>
[Needs(RegistryPermissions.ReadStaff)]
public sealed class Tenure : Entity<Tenure>, ITellSaves
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

    /// <summary>担任的岗位 · The post that is held.</summary>
    [Link<Post>("post")]
    internal Id<Post> PostId { get; private init; }

    /// <summary>任职干部 · The official who holds it.</summary>
    [Link<Official>("official")]
    internal Id<Official> OfficialId { get; private init; }

    /// <summary>岗位所在单位 · The unit of the post.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    /// <summary>Ends the tenure.</summary>
    /// <param name="on">The last day in post.</param>
    internal void End(DateOnly on)
    {
        if (on < From)
        {
            throw new TenureEndsBeforeItBegins();
        }

        To = on;
    }

    IEvent ITellSaves.Saved(bool isNew, DateTime at) => new AuthoritySaved();
}
