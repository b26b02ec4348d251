using Commons.Measures;
using Commons.OrgUnits;
using Graph;
using Kernel;
using Kernel.Errors;

namespace Assessment.Indicators;

/// <summary>
/// 自设指标 · An indicator that an assessment unit has published in addition to the catalogue. It is immutable; a change is published
/// as the next edition, and a scheme keeps the edition it uses.
/// </summary>
[Needs(AssessmentPermissions.Read)]
[Boundless("The rules of assessment are public to all officials.")]
internal sealed class IndicatorVersion : Entity<IndicatorVersion>
{
    public const int CodeLength = 3;
    public const int NameLength = 50;
    public const int FormulaLength = 1000;
    private const decimal LeastTarget = 0.0001m;
    private Indicator? indicator;

    private IndicatorVersion() { }

    private IndicatorVersion(Id<IndicatorVersion> id)
        : base(id) { }

    /// <summary>指标代码 · The code: X and two digits.</summary>
    [Sortable]
    public string Code { get; private init; } = "";

    /// <summary>版次 · The edition of the code, from 1.</summary>
    public int Edition { get; private init; }

    /// <summary>中文名称 · The Chinese name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>英文名称 · The English name.</summary>
    public string EnglishName { get; private init; } = "";

    /// <summary>指标方向 · Whether higher or lower is better.</summary>
    public IndicatorDirection Direction { get; private init; }

    /// <summary>目标值，1 为百分之百 · The target; 1 is one hundred per cent.</summary>
    public decimal Target { get; private init; }

    /// <summary>越低越好时得零分的值 · The value at which the score is zero, if lower is better.</summary>
    public decimal? Limit { get; private init; }

    /// <summary>公式，N 为分子，D 为分母 · The formula; N is the numerator of a measure, D its denominator.</summary>
    public string Formula { get; private init; } = "";

    /// <summary>依据 · The clause or article that requires it.</summary>
    public string Basis { get; private init; } = "";

    /// <summary>发布日期 · The day of publication.</summary>
    public DateOnly PublishedOn { get; private init; }

    /// <summary>所属单位，该单位及其下级的方案可以采用 · The unit whose schemes, and those below it, may use it.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    /// <summary>Publishes an edition.</summary>
    /// <param name="unit">The unit whose schemes, and those below it, may use it.</param>
    /// <param name="text">Code, names and basis.</param>
    /// <param name="asked">The formula, of measures and published indicators.</param>
    /// <param name="aim">How it is scored.</param>
    /// <param name="shelf">The indicators available for formulas.</param>
    /// <param name="today">The day.</param>
    /// <exception cref="FormulaTooLarge">After expansion a factor is out of range or has too many decimal places.</exception>
    /// <exception cref="GrievancePenalised">The formula penalises the number of petitions, repeats or criminal cases.</exception>
    public static IndicatorVersion Publish(
        Id<OrgUnit> unit,
        IndicatorText text,
        Formula asked,
        Aim aim,
        FormulaSources shelf,
        DateOnly today
    )
    {
        RequireAim(aim);
        var formula = asked.Expanded(shelf.FormulaOf);
        if (formula.Over.Count == 0 || formula.Under.Count == 0 || formula.Under.Any(t => t.Factor < 0))
        {
            throw new FormulaInvalid().About(nameof(PublishIndicator.Under));
        }

        if (!formula.IsBounded || $"{formula}".Length > FormulaLength)
        {
            throw new FormulaTooLarge(Assessment.Indicators.Formula.MostFactor).About(nameof(PublishIndicator.Over));
        }

        Fairness.Require(formula, aim, shelf.TouchesOf);
        return new IndicatorVersion(Id<IndicatorVersion>.New())
        {
            Code = text.Code,
            Edition = shelf.LastEditionOf(text.Code) + 1,
            Name = text.Name,
            EnglishName = text.EnglishName,
            Basis = text.Basis,
            Direction = aim.Direction,
            Target = aim.Target,
            Limit = aim.Limit,
            Formula = $"{formula}",
            PublishedOn = today,
            UnitId = unit,
        };
    }

    /// <summary>
    /// Creates the definition that schemes and scorecards use: for the subjects that all its measures apply to, with the greatest of
    /// their minimum denominators.
    /// </summary>
    internal Indicator AsIndicator(Catalogue catalogue) => indicator ??= Made(catalogue);

    private Indicator Made(Catalogue catalogue)
    {
        var formula = Assessment.Indicators.Formula.Parse(Formula);
        if (!formula.IsBounded)
        {
            throw new FormatException($"The stored formula of {Code} has a factor that none can be published with.");
        }

        var measures = formula.Measures.Select(catalogue.Get).ToList();
        return new Indicator(
            Code,
            Name,
            EnglishName,
            Target,
            YearlyMode.Pooled,
            [.. measures.Select(m => m.Subjects).Aggregate((all, some) => [.. all.Intersect(some)])]
        )
        {
            Formula = formula,
            Limit = Limit,
            LeastCount = measures.Max(m => m.LeastCount),
            Clauses = [.. measures.SelectMany(m => m.Clauses).Distinct(StringComparer.Ordinal)],
            Laws = [.. measures.SelectMany(m => m.Laws).Append(Basis).Distinct(StringComparer.Ordinal)],
        };
    }

    private static void RequireAim(Aim aim)
    {
        var isLower = aim.Direction == IndicatorDirection.LowerIsBetter;
        if (aim.Target < LeastTarget || aim.Target > 1)
        {
            throw new OutOfRange(LeastTarget, 1).About(nameof(PublishIndicator.Target));
        }

        if (isLower != aim.Limit is not null || aim.Limit <= aim.Target)
        {
            throw new LimitInvalid().About(nameof(PublishIndicator.Limit));
        }
    }
}

/// <summary>The texts of an indicator.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">The Chinese name.</param>
/// <param name="EnglishName">The English name.</param>
/// <param name="Basis">The clause or article that requires it.</param>
internal sealed record IndicatorText(string Code, string Name, string EnglishName, string Basis);
