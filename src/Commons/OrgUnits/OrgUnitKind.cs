namespace Commons.OrgUnits;

/// <summary>组织单位类型 · The kind of a unit.</summary>
public enum OrgUnitKind
{
    /// <summary>省 · Province.</summary>
    Province,

    /// <summary>市 · City (prefecture).</summary>
    City,

    /// <summary>县 · County or district.</summary>
    County,

    /// <summary>乡镇、街道 · Town, township or street office.</summary>
    Town,

    /// <summary>村、社区 · Village or community.</summary>
    Village,

    /// <summary>企业 · Enterprise.</summary>
    Enterprise,

    /// <summary>学校 · School.</summary>
    School,
}
