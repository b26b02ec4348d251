namespace Commons.Measures;

/// <summary>考核对象类别 · The kind of subject that a scheme assesses.</summary>
public enum SchemeSubject
{
    /// <summary>村、社区 · Villages and communities.</summary>
    Community,

    /// <summary>乡镇班子成员 · Members of the town's leading team, including its secretary.</summary>
    TownLeader,

    /// <summary>村(社区)书记 · Secretaries of villages and communities.</summary>
    VillageSecretary,
}

/// <summary>全年值的算法 · How a year's figure is computed from monthly figures.</summary>
public enum YearlyMode
{
    /// <summary>各月平均 · The mean of the monthly ratios, each at most 1, over the months in which anything was due.</summary>
    Mean,

    /// <summary>
    /// 合并计算 · The sum of what was done divided by the sum of what was due; what is carried from month to month counts once.
    /// </summary>
    Pooled,

    /// <summary>取最后一月 · The last month's figure, which already covers the year to date.</summary>
    Latest,
}

/// <summary>The catalogue entry of a measure: schemes weight it as an indicator.</summary>
/// <param name="Name">The Chinese name.</param>
/// <param name="EnglishName">The English name.</param>
/// <param name="Target">The default target; 1 is one hundred per cent.</param>
/// <param name="Year">How a year's figure is computed from monthly figures.</param>
/// <param name="Subjects">The kinds of subject it is computed for.</param>
public sealed record IndicatorDescription(
    string Name,
    string EnglishName,
    decimal Target,
    YearlyMode Year,
    params IReadOnlyList<SchemeSubject> Subjects
)
{
    /// <summary>The clauses of the plan that require it.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>The articles of law that require it.</summary>
    public IReadOnlyList<string> Laws { get; init; } = [];
}
