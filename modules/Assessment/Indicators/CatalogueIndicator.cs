using Commons.Measures;
using Graph;

namespace Assessment.Indicators;

[Extends<Query>]
internal static class CatalogueQueries
{
    /// <summary>内置指标目录，可直接列入方案，也可用于自设指标的公式 · The built-in indicators, for schemes and for the formulas of published indicators.</summary>
    /// <param name="subject">只列适用于该类考核对象的指标 · Only indicators for this kind of subject.</param>
    /// <param name="catalogue">The catalogue.</param>
    [Answer]
    [Needs(AssessmentPermissions.Read)]
    public static IReadOnlyList<CatalogueIndicator> IndicatorCatalogue(SchemeSubject? subject, Catalogue catalogue) =>
        [
            .. catalogue
                .Indicators.Where(i => subject is not { } kind || i.Subjects.Contains(kind))
                .Select(CatalogueIndicator.From),
        ];
}

/// <summary>内置指标 · A built-in indicator.</summary>
/// <param name="Code">指标代码 · The code, used in schemes and formulas.</param>
/// <param name="Name">中文名称 · The Chinese name.</param>
/// <param name="EnglishName">英文名称 · The English name.</param>
/// <param name="Subjects">适用的考核对象类别 · The kinds of subject it applies to.</param>
/// <param name="Direction">指标方向 · Whether higher or lower is better.</param>
/// <param name="Target">默认目标值，1 为百分之百；方案可另定 · The default target; 1 is one hundred per cent.</param>
/// <param name="Limit">越低越好时得零分的值 · The value at which the score is zero, if lower is better.</param>
/// <param name="Year">全年值的算法 · How a year's figure is computed from monthly figures.</param>
/// <param name="Formula">公式，N 为分子，D 为分母 · The formula; N is the numerator of a measure, D its denominator.</param>
/// <param name="LeastCount">最小样本数，不足时只展示不计分 · The minimum denominator; below it the value is shown and not scored.</param>
/// <param name="InfoOnly">是否仅供参考；是则权重必须为 0 · Whether it is for information only; its weight is then 0.</param>
/// <param name="Clauses">对应的方案条款 · The clauses of the plan that require it.</param>
/// <param name="Laws">法规依据 · The articles of law that require it.</param>
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
    internal static CatalogueIndicator From(Indicator indicator) =>
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
