namespace Commons.Measures;

/// <summary>考核对象类别 · Who is assessed by a scheme.</summary>
public enum SchemeSubject
{
    /// <summary>村、社区 · Villages and communities.</summary>
    Community,

    /// <summary>乡镇班子成员 · Members of the town's leading team, its secretary among them.</summary>
    TownLeader,

    /// <summary>村(社区)书记 · Secretaries of villages and communities.</summary>
    VillageSecretary,
}

/// <summary>全年值的算法 · How a year's figure is made of those of its months.</summary>
public enum YearlyMode
{
    /// <summary>各月平均 · The mean of the monthly ratios, each at most 1, over the months in which anything was due.</summary>
    Mean,

    /// <summary>合并计算 · All that was done over all that was due, counting once what is carried from month to month.</summary>
    Pooled,

    /// <summary>取最后一月 · The last month's figure, which already speaks of the year so far.</summary>
    Latest,
}

/// <summary>The catalogue entry of a measure: schemes weigh it as an indicator.</summary>
/// <param name="Name">The Chinese name.</param>
/// <param name="EnglishName">The English name.</param>
/// <param name="Target">The target where the scheme names no other; 1 is one hundred per cent.</param>
/// <param name="Year">How a year's figure is made of those of its months.</param>
/// <param name="Subjects">The kinds of subject that it is measured for.</param>
public sealed record IndicatorDescription(
    string Name,
    string EnglishName,
    decimal Target,
    YearlyMode Year,
    params IReadOnlyList<SchemeSubject> Subjects
)
{
    /// <summary>The clauses of the plan that ask for it.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>The articles of law behind it.</summary>
    public IReadOnlyList<string> Laws { get; init; } = [];
}
