using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Posts;

/// <summary>任职 · A person in a post, from a day to a day; what was done belongs to the tenure of its day.</summary>
[Needs(RegistryPermissions.ReadStaff)]
public sealed class Tenure : Entity<Tenure>, IRaiseOnSave
{
    // In January what was decided in December may still be entered.
    private const int DaysBack = 31;

    private Tenure() { }

    internal Tenure(
        Id<Post> post,
        Id<Official> official,
        Id<OrgUnit> unit,
        PostKind kind,
        DateOnly from,
        DateOnly? to,
        bool acting,
        Id<Official>? appointedBy
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
        AppointedById = appointedBy;
    }

    /// <summary>任职起 · The first day in post.</summary>
    public DateOnly From { get; private init; }

    /// <summary>任职止 · The last day in post; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>是否代理 · Whether the person stands in for the holder.</summary>
    public bool Acting { get; private init; }

    /// <summary>岗位类型 · The kind of the post.</summary>
    public PostKind Kind { get; private init; }

    /// <summary>批准日期 · The day on which somebody other than who appointed approved it; until then a post that may unmask personal data does not. Null where it was not approved, or needs no approval.</summary>
    public DateOnly? ApprovedOn { get; private set; }

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

    /// <summary>任命人 · Who appointed; null where a service or the operator did.</summary>
    [Link<Official>("appointedBy")]
    internal Id<Official>? AppointedById { get; private init; }

    /// <summary>批准人 · Who approved it; null where nobody has, or the operator set the post up.</summary>
    [Link<Official>("approvedBy")]
    internal Id<Official>? ApprovedById { get; private set; }

    /// <summary>The first day from which tenures may be entered or ended: that of the year, or a month back where that is earlier.</summary>
    /// <param name="today">The day on which it is entered.</param>
    internal static DateOnly OpenSince(DateOnly today)
    {
        var (year, month) = (new DateOnly(today.Year, 1, 1), today.AddDays(-DaysBack));
        return year < month ? year : month;
    }

    /// <summary>Somebody other than who appointed and who is appointed approves it.</summary>
    /// <param name="by">Who.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ApproverInvolved">It is one of those two.</exception>
    /// <exception cref="ApprovedAlready">It has been approved.</exception>
    internal void Approve(Id<Official> by, DateOnly on)
    {
        if (by == OfficialId || by == AppointedById)
        {
            throw new ApproverInvolved();
        }

        if (ApprovedOn is not null)
        {
            throw new ApprovedAlready();
        }

        (ApprovedById, ApprovedOn) = (by, on);
    }

    /// <summary>The operator, who set the installation up, answers for it.</summary>
    /// <param name="on">The day.</param>
    internal void ApproveAsOperator(DateOnly on) => ApprovedOn = on;

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

    IEvent IRaiseOnSave.Saved(bool isNew, DateTime at) => new AuthoritySaved();
}
