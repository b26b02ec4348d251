using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Posts;

/// <summary>任职 · The period in which an official holds a post; records are attributed to the tenure of their day.</summary>
[Needs(RegistryPermissions.ReadStaff)]
public sealed class Tenure : Entity<Tenure>, IRaiseOnSave
{
    // In January decisions of December may still be entered.
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

    /// <summary>任职止 · The last day in post; null if it is open-ended.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>是否代理 · Whether the official is acting for the holder.</summary>
    public bool Acting { get; private init; }

    /// <summary>岗位类型 · The kind of the post.</summary>
    public PostKind Kind { get; private init; }

    /// <summary>
    /// 批准日期 · The day on which another official approved it; a post that may unmask personal data does not until then. Null if it was
    /// not approved, or needs no approval.
    /// </summary>
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

    /// <summary>任命人 · The appointing official; null for a service or the operator.</summary>
    [Link<Official>("appointedBy")]
    internal Id<Official>? AppointedById { get; private init; }

    /// <summary>批准人 · The approving official; null if there is none, or if the operator set the post up.</summary>
    [Link<Official>("approvedBy")]
    internal Id<Official>? ApprovedById { get; private set; }

    /// <summary>The first day on which tenures may begin or end: the first of the year, or a month ago if that is earlier.</summary>
    /// <param name="today">The day of entry.</param>
    internal static DateOnly OpenSince(DateOnly today)
    {
        var (year, month) = (new DateOnly(today.Year, 1, 1), today.AddDays(-DaysBack));
        return year < month ? year : month;
    }

    /// <summary>Approves the tenure.</summary>
    /// <param name="by">The approving official.</param>
    /// <param name="on">The day of the approval.</param>
    /// <exception cref="ApproverInvolved">The official made the appointment or was appointed.</exception>
    /// <exception cref="AlreadyApproved">The tenure has already been approved.</exception>
    internal void Approve(Id<Official> by, DateOnly on)
    {
        if (by == OfficialId || by == AppointedById)
        {
            throw new ApproverInvolved();
        }

        if (ApprovedOn is not null)
        {
            throw new AlreadyApproved();
        }

        (ApprovedById, ApprovedOn) = (by, on);
    }

    /// <summary>Approves the tenure in the name of the operator who set up the installation.</summary>
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
