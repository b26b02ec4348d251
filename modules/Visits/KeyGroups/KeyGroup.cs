namespace Visits.KeyGroups;

/// <summary>
/// 重点走访群体 · The key groups that the plan asks to visit with priority (C06). Petitioners are not a key group: an open matter shows
/// that someone petitions, and it is never recorded as a property of a household.
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

    /// <summary>进城务工人员 · Migrant workers in cities.</summary>
    MigrantWorker,

    /// <summary>致富带头人 · Entrepreneurs who help others prosper.</summary>
    Entrepreneur,

    /// <summary>先进人物 · Persons who were honoured.</summary>
    Honoured,
}
