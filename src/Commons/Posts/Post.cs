using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Posts;

/// <summary>岗位 · A post of a unit, which one official holds at a time.</summary>
[Needs(RegistryPermissions.ReadStaff)]
public sealed class Post : Entity<Post>, IRaiseOnSave
{
    private Post() { }

    private Post(Id<Post> id)
        : base(id) { }

    /// <summary>职务名称 · Its title.</summary>
    public string Title { get; private init; } = "";

    /// <summary>类型 · Its kind.</summary>
    public PostKind Kind { get; private init; }

    /// <summary>岗位所在单位 · The unit of the post.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
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

    /// <summary>Appoints an official.</summary>
    /// <param name="official">The official.</param>
    /// <param name="from">The first day in post.</param>
    /// <param name="to">The last day in post; null if it is open-ended.</param>
    /// <param name="acting">Whether the official is acting for the holder; an acting tenure counts like any other.</param>
    /// <param name="by">The appointing official; null for a service or the operator.</param>
    public Tenure Appoint(
        Id<Official> official,
        DateOnly from,
        DateOnly? to = null,
        bool acting = false,
        Id<Official>? by = null
    )
    {
        if (official == by)
        {
            throw new SelfAppointment().About(nameof(AppointOfficial.OfficialId));
        }

        if (to < from)
        {
            throw new TenureEndsBeforeItBegins();
        }

        if (!acting && IsHeld(from, to, null))
        {
            throw new PostTaken();
        }

        var tenure = new Tenure(Id, official, UnitId, Kind, from, to, acting, by);
        Tenures.Add(tenure);
        return tenure;
    }

    /// <summary>Ends a tenure of this post; a later end is rejected if another official holds the post by then.</summary>
    /// <param name="id">The tenure.</param>
    /// <param name="on">The last day in post.</param>
    /// <param name="by">The official who ends it; null for a service. Officials cannot extend their own tenure.</param>
    public Tenure EndTenure(Id<Tenure> id, DateOnly on, Id<Official>? by = null)
    {
        var tenure = Tenures.Single(t => t.Id == id);
        if (tenure.OfficialId == by && on > tenure.To)
        {
            throw new SelfAppointment();
        }

        if (!tenure.Acting && IsHeld(tenure.From, on, tenure))
        {
            throw new PostTaken();
        }

        tenure.End(on);
        return tenure;
    }

    /// <summary>The tenure by which an official holds the post in a whole period; null if there is none.</summary>
    internal Tenure? TenureOf(Id<Official> official, DateOnly from, DateOnly until) =>
        Tenures.Find(t => t.OfficialId == official && t.From <= from && (t.To is null || until <= t.To));

    private bool IsHeld(DateOnly from, DateOnly? to, Tenure? other) =>
        Tenures.Any(t =>
            t != other && !t.Acting && t.From <= (to ?? DateOnly.MaxValue) && from <= (t.To ?? DateOnly.MaxValue)
        );

    IEvent IRaiseOnSave.Saved(bool isNew, DateTime at) => new AuthoritySaved();
}
