using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Assessment.Store;
using Commons.Measures;
using Commons.OrgUnits;
using Graph;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Indicators;

/// <summary>
/// 发布自设指标 · Publishes an indicator computed from measures and existing indicators. A formula that penalises the number of
/// petitions, repeats or criminal cases is rejected (信访工作条例 Art. 39).
/// </summary>
/// <param name="UnitId">所属单位 · The unit whose schemes, and those below it, may use it.</param>
/// <param name="Code">指标代码，X 加两位数字 · The code: X and two digits; an existing code publishes its next edition.</param>
/// <param name="Name">中文名称 · The Chinese name.</param>
/// <param name="EnglishName">英文名称 · The English name.</param>
/// <param name="Basis">依据 · The clause or article that requires it.</param>
/// <param name="Direction">指标方向 · Whether higher or lower is better.</param>
/// <param name="Target">目标值，1 为百分之百 · The target; 1 is one hundred per cent.</param>
/// <param name="Over">分子各项 · The terms of the numerator.</param>
/// <param name="Under">分母各项 · The terms of the denominator.</param>
/// <param name="Limit">越低越好时得零分的值 · The value at which the score is zero, if lower is better.</param>
[Change(AssessmentPermissions.Manage)]
[Refuses<IndicatorCodeInvalid>]
[Refuses<IndicatorUnknown>]
[Refuses<MeasureNotPooled>]
[Refuses<FormulaInvalid>]
[Refuses<FormulaTooLarge>]
[Refuses<LimitInvalid>]
[Refuses<GrievancePenalised>]
internal sealed partial record PublishIndicator(
    Id<OrgUnit> UnitId,
    [property: StringLength(IndicatorVersion.CodeLength, MinimumLength = 1)] string Code,
    [property: StringLength(IndicatorVersion.NameLength, MinimumLength = 1)] string Name,
    [property: StringLength(IndicatorVersion.NameLength, MinimumLength = 1)] string EnglishName,
    [property: StringLength(200, MinimumLength = 1)] string Basis,
    IndicatorDirection Direction,
    decimal Target,
    [property: Length(1, 10)] IReadOnlyList<FormulaTerm> Over,
    [property: Length(1, 10)] IReadOnlyList<FormulaTerm> Under,
    decimal? Limit = null
)
{
    public async Task<IndicatorVersion> Apply(
        AssessmentContext db,
        Units units,
        IEnumerable<IMeasureSource> sources,
        Catalogue catalogue,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (!OwnCode().IsMatch(Code))
        {
            throw new IndicatorCodeInvalid().About(nameof(Code));
        }

        var above = (await units.Above(UnitId, cancellation)).Select(u => u.Id).ToList();
        var published = await db.IndicatorVersions.Where(v => above.Contains(v.UnitId)).ToListAsync(cancellation);
        var indicator = IndicatorVersion.Publish(
            UnitId,
            new IndicatorText(Code, Name, EnglishName, Basis),
            new Formula([.. Over.Select(t => t.Term)], [.. Under.Select(t => t.Term)]),
            new Aim(Direction, Target, Limit),
            new FormulaSources(published, sources, catalogue),
            clock.Today()
        );
        db.IndicatorVersions.Add(indicator);
        return indicator;
    }

    [GeneratedRegex(@"^X[0-9]{2}$", RegexOptions.None, 1000)]
    private static partial Regex OwnCode();
}

/// <summary>公式项 · A term of a formula.</summary>
/// <param name="Source">指标代码 · The indicator, built in or published.</param>
/// <param name="Part">取其分子或分母 · Its numerator or its denominator.</param>
/// <param name="Factor">系数，省略时为 1 · The factor; 1 if omitted.</param>
internal sealed record FormulaTerm(
    [property: StringLength(8, MinimumLength = 1)] string Source,
    FigurePart Part,
    [property: Range(-Formula.MostFactor, Formula.MostFactor)] decimal? Factor = null
)
{
    internal Term Term =>
        new(Source, Part, decimal.Round(Factor ?? 1, Formula.FactorDecimals, MidpointRounding.AwayFromZero));
}
