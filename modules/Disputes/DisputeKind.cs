namespace Disputes;

/// <summary>纠纷类型 · The kind of a dispute, as in the county's annual statistics.</summary>
internal enum DisputeKind
{
    /// <summary>婚姻家庭继承 · Marriage, family and inheritance.</summary>
    Family,

    /// <summary>邻里 · Between neighbours.</summary>
    Neighbours,

    /// <summary>房屋宅基地 · Houses and homesteads.</summary>
    Homestead,

    /// <summary>赔偿 · Compensation.</summary>
    Compensation,

    /// <summary>合同 · Contracts.</summary>
    Contract,

    /// <summary>山林土地承包 · Forest and land contracts.</summary>
    Land,

    /// <summary>征地拆迁 · Land requisition and demolition.</summary>
    Requisition,

    /// <summary>劳动争议 · Labour.</summary>
    Labour,

    /// <summary>村务管理 · Village affairs.</summary>
    VillageAffairs,

    /// <summary>环境保护 · Environment.</summary>
    Environment,

    /// <summary>交通事故 · Traffic accidents.</summary>
    Traffic,

    /// <summary>医患 · Between patients and hospitals.</summary>
    Medical,

    /// <summary>物业 · Property management.</summary>
    Property,

    /// <summary>其他 · Others.</summary>
    Other,
}

/// <summary>纠纷状态 · The state of a dispute.</summary>
internal enum DisputeState
{
    /// <summary>已登记 · Registered.</summary>
    Registered,

    /// <summary>调解中 · In mediation.</summary>
    Mediating,

    /// <summary>达成调解 · Settled.</summary>
    Settled,

    /// <summary>调解不成或拒绝调解 · Mediation failed or was refused; the parties were informed of other channels.</summary>
    Failed,

    /// <summary>已销号 · Closed.</summary>
    StruckOff,
}
