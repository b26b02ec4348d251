using Commons.Cases;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;

namespace Publicity.Sessions;

/// <summary>政策宣讲 · A session that explains policy or law to residents (C14); only the number of participants is stored.</summary>
[Needs(PublicityPermissions.Read)]
internal sealed class PolicySession : CaseFile<PolicySession>
{
    private PolicySession() { }

    private PolicySession(Id<PolicySession> id)
        : base(id) { }

    /// <summary>宣讲主题 · The topic.</summary>
    public string Topic { get; private init; } = "";

    /// <summary>宣讲日期 · The day.</summary>
    [Sortable(Default = DefaultOrder.Descending)]
    public DateOnly HeldOn { get; private init; }

    /// <summary>参加人数 · The number of participants.</summary>
    public int Attendance { get; private init; }

    /// <summary>宣讲人 · The official who spoke.</summary>
    [Link<Official>("speaker")]
    internal Id<Official> SpeakerId { get; private init; }

    /// <summary>Records a session that was held.</summary>
    public static PolicySession Hold(UnitRef unit, Id<Official> speaker, string topic, int attendance, DateOnly on) =>
        new(Id<PolicySession>.New())
        {
            UnitId = unit.Id,
            UnitCode = unit.Code,
            SpeakerId = speaker,
            Topic = topic,
            Attendance = attendance,
            HeldOn = on,
        };
}
