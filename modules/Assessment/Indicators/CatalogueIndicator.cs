using Commons.Measures;
using Graph;

namespace Assessment.Indicators;

[Extends<Query>]
internal static class CatalogueQueries
{
    /// <summary>
    /// 内置指标目录，可直接列入方案，也可用于自设指标的公式 · The built-in indicators: schemes weigh them, and formulas of published
    /// indicators are made of them.
    /// </summary>
    /// <param name="subject">只列适用于该类考核对象的指标 · Only those that are measured for this kind of subject.</param>
    /// <param name="catalogue">The indicators.</param>
    [Answer]
    [Needs(AssessmentPermissions.Read)]
    public static IReadOnlyList<CatalogueIndicator> IndicatorCatalogue(SchemeSubject? subject, Catalogue catalogue) =>
        [
            .. catalogue
                .Indicators.Where(i => subject is not { } kind || i.Subjects.Contains(kind))
                .Select(CatalogueIndicator.Of),
        ];
}

/// <summary>内置指标 · A built-in indicator: what is measured, for whom, and how it is scored.</summary>
/// <param name="Code">指标代码 · Its code; schemes and formulas name it.</param>
/// <param name="Name">中文名称 · The Chinese name.</param>
/// <param name="EnglishName">英文名称 · The English name.</param>
/// <param name="Subjects">适用的考核对象类别 · The kinds of subject that it is measured for.</param>
/// <param name="Direction">指标方向 · Which way it is better.</param>
/// <param name="Target">默认目标值，1 为百分之百；方案可另定 · The target where a scheme names no other; 1 is one hundred per cent.</param>
/// <param name="Limit">越低越好时得零分的值 · Where less is better: the figure at which the score is zero.</param>
/// <param name="Year">全年值的算法 · How the figure of a year is made of its months.</param>
/// <param name="Formula">公式，N 为分子，D 为分母 · The formula of measures; N is what stands above in one, D what stands below.</param>
/// <param name="LeastCount">最小样本数，不足时只展示不计分 · Below this denominator the value is shown and not scored.</param>
/// <param name="InfoOnly">是否仅供参考；是则权重必须为 0 · Whether it is shown and never scored; its weight is then 0.</param>
/// <param name="Clauses">对应的方案条款 · The clauses of the plan that ask for it.</param>
/// <param name="Laws">法规依据 · The articles of law behind it.</param>
internal sealed record CatalogueIndicator(
    string Code,
    string Name,
    string EnglishName,
    IReadOnlyList<SchemeSubject> Subjects,
    IndicatorDirection Direction,
    decimal Target,
    decimal? Limit,
    YearlyMode Year,
    string Formula,
    decimal LeastCount,
    bool InfoOnly,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Laws
)
{
    internal static CatalogueIndicator Of(Indicator indicator) =>
        new(
            indicator.Code,
            indicator.Name,
            indicator.EnglishName,
            indicator.Subjects,
            indicator.Aim.Direction,
            indicator.Target,
            indicator.Limit,
            indicator.Year,
            $"{indicator.Formula}",
            indicator.LeastCount,
            indicator.InfoOnly,
            indicator.Clauses,
            indicator.Laws
        );
}
