using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Purposes;
using Graph;
using Kernel;

namespace Commons.Rights;

/// <summary>
/// 个人信息权利请求 · A person's request about their own data and its outcome (PIPL Arts 45–47, 50): the record, the right, granted or
/// rejected and why, by whom and when. Never the data that was disclosed, corrected or erased.
/// </summary>
[Needs(RegistryPermissions.HandleRights)]
[OfPersons(nameof(Purpose.Rights))]
public sealed class RightsRequest : Entity<RightsRequest>
{
    private RightsRequest() { }

    private RightsRequest(Id<RightsRequest> id)
        : base(id) { }

    /// <summary>所涉记录 · The record that identifies the person; null once it is erased.</summary>
    public NodeRef Record { get; private init; }

    /// <summary>权利 · The right.</summary>
    public PersonalRight Right { get; private init; }

    /// <summary>处理结果 · The outcome.</summary>
    public RightsOutcome Outcome { get; private init; }

    /// <summary>理由 · The reason for the outcome.</summary>
    public string Because { get; private init; } = "";

    /// <summary>时间 · When it was answered.</summary>
    [Sortable(Default = DefaultOrder.Descending)]
    public DateTime At { get; private init; }

    /// <summary>Whether the record is sealed: the request would reveal that it exists, so only the official who answered sees it.</summary>
    [SharesSeal]
    internal bool Sealed { get; private init; }

    /// <summary>受理人 · The official who answered.</summary>
    [Link<Official>("official")]
    [HandedTo]
    internal Id<Official> OfficialId { get; private init; }

    /// <summary>受理单位 · The unit that answered.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    /// <summary>Records an answer.</summary>
    internal static RightsRequest From(RightAnswered answer) =>
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

/// <summary>个人信息权利 · A right of persons concerning their own data.</summary>
public enum PersonalRight
{
    /// <summary>查阅复制 · Access to all data (PIPL Art. 45).</summary>
    Access,

    /// <summary>更正补充 · Correction (PIPL Art. 46).</summary>
    Correction,

    /// <summary>删除 · Erasure (PIPL Art. 47).</summary>
    Erasure,
}

/// <summary>处理结果 · The outcome of a request.</summary>
public enum RightsOutcome
{
    /// <summary>已办理 · The request was granted.</summary>
    Granted,

    /// <summary>已说明理由拒绝 · The request was rejected, with a reason (PIPL Art. 50).</summary>
    Refused,
}
