using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Purposes;
using Graph;
using Kernel;

namespace Commons.Rights;

/// <summary>
/// 个人信息权利请求 · That a person asked about their own data, and what came of it (PIPL Arts 45–47, 50): whose record, which right,
/// granted or refused and why, who answered and when. Never what was told, corrected or erased.
/// </summary>
[Needs(RegistryPermissions.HandleRights)]
[OfPersons(nameof(Purpose.Rights))]
public sealed class RightsRequest : Entity<RightsRequest>
{
    private RightsRequest() { }

    private RightsRequest(Id<RightsRequest> id)
        : base(id) { }

    /// <summary>所涉记录 · The record that the person is known by; null once it is erased.</summary>
    public NodeRef Record { get; private init; }

    /// <summary>权利 · Which right.</summary>
    public PersonalRight Right { get; private init; }

    /// <summary>处理结果 · What came of it.</summary>
    public RightsOutcome Outcome { get; private init; }

    /// <summary>理由 · Why it was answered so.</summary>
    public string Because { get; private init; } = "";

    /// <summary>时间 · When.</summary>
    [Sortable(Default = DefaultOrder.Descending)]
    public DateTime At { get; private init; }

    /// <summary>Whether the record is sealed: that a right was answered would show that it exists, so only who answered sees this.</summary>
    [SharesSeal]
    internal bool Sealed { get; private init; }

    /// <summary>受理人 · The official who takes care of it.</summary>
    [Link<Official>("official")]
    [HandedTo]
    internal Id<Official> OfficialId { get; private init; }

    /// <summary>受理单位 · The unit that answers it.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    /// <summary>Remembers an answer.</summary>
    internal static RightsRequest Of(RightAnswered answer) =>
        new(Id<RightsRequest>.New())
        {
            Record = answer.Record,
            Sealed = answer.IsSealed,
            Right = answer.Right,
            Outcome = answer.Outcome,
            Because = answer.Because,
            At = answer.At,
            OfficialId = answer.OfficialId,
            UnitId = answer.UnitId,
        };
}

/// <summary>个人信息权利 · What a person may ask for about their own data.</summary>
public enum PersonalRight
{
    /// <summary>查阅复制 · To be told all that is held (PIPL Art. 45).</summary>
    Access,

    /// <summary>更正补充 · To have it corrected (PIPL Art. 46).</summary>
    Correction,

    /// <summary>删除 · To have it erased (PIPL Art. 47).</summary>
    Erasure,
}

/// <summary>处理结果 · What came of a request.</summary>
public enum RightsOutcome
{
    /// <summary>已办理 · It was done.</summary>
    Granted,

    /// <summary>已说明理由拒绝 · It was refused, with a reason (PIPL Art. 50).</summary>
    Refused,
}
