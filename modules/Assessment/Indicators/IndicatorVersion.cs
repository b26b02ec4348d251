using Commons.Measures;
using Commons.OrgUnits;
using Graph;
using Kernel;
using Kernel.Errors;

namespace Assessment.Indicators;

/// <summary>
/// 自设指标 · An indicator that an assessment unit has published beside those of the catalogue: never changed, but followed by its next
/// edition. A scheme keeps the edition that it has taken in.
/// </summary>
[Needs(AssessmentPermissions.Read)]
[Boundless("By which rules all are measured is for all to know.")]
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

    /// <summary>指标代码 · Its code: X and two digits.</summary>
    [Sortable]
    public string Code { get; private init; } = "";

    /// <summary>版次 · Which edition of the code it is, from 1.</summary>
    public int Edition { get; private init; }

    /// <summary>中文名称 · The Chinese name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>英文名称 · The English name.</summary>
    public string EnglishName { get; private init; } = "";

    /// <summary>指标方向 · Which way it is better.</summary>
    public IndicatorDirection Direction { get; private init; }

    /// <summary>目标值，1 为百分之百 · The target; 1 is one hundred per cent.</summary>
    public decimal Target { get; private init; }

    /// <summary>越低越好时得零分的值 · Where less is better: the figure at which the score is zero.</summary>
    public decimal? Limit { get; private init; }

    /// <summary>公式，N 为分子，D 为分母 · The formula of measures; N is what stands above in one, D what stands below.</summary>
    public string Formula { get; private init; } = "";

    /// <summary>依据 · The clause or article that asks for it.</summary>
    public string Basis { get; private init; } = "";

    /// <summary>发布日期 · The day it was published.</summary>
    public DateOnly PublishedOn { get; private init; }

    /// <summary>所属单位，该单位及其下级的方案可以采用 · The unit at which, and below which, schemes may take it in.</summary>
    [Link<OrgUnit>("unit")]
    [GroupKey]
    [OfUnit]
    internal Id<OrgUnit> UnitId { get; private init; }

    /// <summary>Publishes an edition.</summary>
    /// <param name="unit">The unit at which, and below which, schemes may take it in.</param>
    /// <param name="text">What it is called and rests on.</param>
    /// <param name="asked">Its formula, of measures and of indicators that are published.</param>
    /// <param name="aim">What it is judged by.</param>
    /// <param name="shelf">The indicators that there are.</param>
    /// <param name="today">The day.</param>
    /// <exception cref="FormulaTooLarge">With the formulas of its sources put in, a factor is too large or too small.</exception>
    /// <exception cref="GrievanceCountedAsWorse">It holds the number of petitions, repeats or crimes against somebody.</exception>
    public static IndicatorVersion Publish(
        Id<OrgUnit> unit,
        IndicatorText text,
        Formula asked,
        Aim aim,
        Shelf shelf,
        DateOnly today
    )
    {
        RequireAim(aim);
        var formula = asked.Expanded(shelf.FormulaOf);
        if (formula.Over.Count == 0 || formula.Under.Count == 0 || formula.Under.Any(t => t.Factor < 0))
        {
            throw new FormulaSaysNothing().About(nameof(PublishIndicator.Under));
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

    /// <summary>As schemes and scorecards use it: for those for whom all of its measures are, and scored from the count that the strictest of them asks for.</summary>
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
            throw new LimitUnfit().About(nameof(PublishIndicator.Limit));
        }
    }
}

/// <summary>What an indicator is called and rests on.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">The Chinese name.</param>
/// <param name="EnglishName">The English name.</param>
/// <param name="Basis">The clause or article that asks for it.</param>
internal sealed record IndicatorText(string Code, string Name, string EnglishName, string Basis);
