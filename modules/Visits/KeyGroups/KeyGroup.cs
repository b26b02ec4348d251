namespace Visits.KeyGroups;

/// <summary>
/// 重点走访群体 · Whom the plan asks to visit with preference (C06). Who petitions is no such group: that follows from a matter
/// that is open, and is never written down as what somebody is.
/// </summary>
internal enum KeyGroup
{
    /// <summary>困难户 · Households in hardship.</summary>
    Hardship,

    /// <summary>老党员 · Old party members.</summary>
    VeteranPartyMember,

    /// <summary>老干部 · Retired cadres.</summary>
    RetiredCadre,

    /// <summary>老模范 · Former model workers.</summary>
    ModelWorker,

    /// <summary>城镇下岗人员 · Laid-off workers in towns.</summary>
    LaidOff,

    /// <summary>进城务工人员 · Those who work away in cities.</summary>
    MigrantWorker,

    /// <summary>致富带头人 · Those who lead others to a better living.</summary>
    Entrepreneur,

    /// <summary>先进人物 · Those who were honoured.</summary>
    Honoured,
}
