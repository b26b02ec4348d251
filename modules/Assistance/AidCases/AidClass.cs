namespace Assistance.AidCases;

/// <summary>救助帮扶类别 · The class of hardship, as decided by the competent office; it is never computed here.</summary>
internal enum AidClass
{
    /// <summary>最低生活保障 · Subsistence allowance.</summary>
    SubsistenceAllowance,

    /// <summary>特困人员供养 · Support of persons in extreme hardship.</summary>
    ExtremeHardship,

    /// <summary>最低生活保障边缘家庭 · Family at the margin of the allowance.</summary>
    AllowanceMargin,

    /// <summary>刚性支出困难家庭 · Family in hardship through unavoidable expenses.</summary>
    RigidExpense,

    /// <summary>临时救助 · Temporary relief.</summary>
    TemporaryRelief,

    /// <summary>防返贫监测对象 · Household monitored against falling back into poverty.</summary>
    PovertyPrevention,
}

/// <summary>帮扶状态 · The state of an aid case.</summary>
internal enum AidCaseState
{
    /// <summary>已提名 · Nominated.</summary>
    Nominated,

    /// <summary>已核实 · Verified.</summary>
    Verified,

    /// <summary>在帮 · Assistance in progress.</summary>
    Supported,

    /// <summary>已退出 · Ended.</summary>
    Ended,

    /// <summary>已转介 · Referred to the competent office.</summary>
    Referred,
}
