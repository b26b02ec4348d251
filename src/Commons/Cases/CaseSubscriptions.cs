using Commons.Access;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Commons.Cases;

/// <summary>The subscriptions to changes of cases.</summary>
[Extends<Subscription>]
internal static class CaseSubscriptions
{
    /// <summary>记录有新建或修改 · A record of any module was created or changed.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="unit">只看此代码的单位及其下级，不填则全部 · Only records of the unit with this code and those below it.</param>
    [Stream]
    [Needs(RegistryPermissions.ReadStaff)]
    public static CaseChange? CaseChanged(CaseChanged happened, [KeyOf<OrgUnit>] long? unit) =>
        Concerns(unit, happened.UnitCode)
            ? new CaseChange(happened.Kind, happened.At, happened.UnitId, happened.Case)
            : null;

    /// <summary>期限临近 · The deadline of an open record is near; sent once per deadline, in the morning.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="unit">只看此代码的单位及其下级，不填则全部 · Only records of the unit with this code and those below it.</param>
    [Stream]
    [Needs(RegistryPermissions.ReadStaff)]
    public static Deadline? DeadlineApproaching(DeadlineApproached happened, [KeyOf<OrgUnit>] long? unit) =>
        Concerns(unit, happened.UnitCode) ? new Deadline(happened.DueOn, happened.UnitId, happened.Case) : null;

    private static bool Concerns(long? unit, long code) =>
        unit is not { } wanted || new DivisionCode(wanted).Covers(new DivisionCode(code));
}

/// <summary>记录的变化 · A change of a record.</summary>
/// <param name="Change">变化类别 · The kind of change.</param>
/// <param name="At">时间 · When it happened.</param>
/// <param name="UnitId">所属单位 · The unit responsible for the record.</param>
/// <param name="Node">记录 · The record as it is now.</param>
public sealed record CaseChange(
    CaseChangeKind Change,
    DateTime At,
    [property: Link<OrgUnit>("unit")] Id<OrgUnit> UnitId,
    NodeRef Node
);

/// <summary>临近的期限 · A deadline that is near.</summary>
/// <param name="DueOn">期限 · The last day.</param>
/// <param name="UnitId">所属单位 · The unit responsible for the record.</param>
/// <param name="Node">记录 · The record as it is now.</param>
public sealed record Deadline(DateOnly DueOn, [property: Link<OrgUnit>("unit")] Id<OrgUnit> UnitId, NodeRef Node);
