using Assessment.Indicators;
using Assessment.Schemes;
using Assessment.Scores;
using Commons.Measures;
using Commons.OrgUnits;
using Kernel;
using Kernel.Time;

namespace Domain.Assessment;

/// <summary>Schemes and readings for the tests.</summary>
internal static class Sample
{
    public const int Year = 2026;

    public static readonly DateOnly YearAfter = new(Year + 1, 1, 1);

    /// <summary>The catalogue built from the sources of all modules.</summary>
    public static readonly Catalogue Catalogue = new(Marking.Sources);

    public static readonly UnitRef Town = new(Id<OrgUnit>.New(), 350824100000, "中山镇", OrgUnitKind.Town);

    public static Scheme Scheme(SchemeSubject kind, params IReadOnlyList<IndicatorWeight> weights) =>
        global::Assessment.Schemes.Scheme.Draft(Year, kind, Town, "年度考核方案", weights, Catalogue);

    public static Scheme Locked(SchemeSubject kind, params IReadOnlyList<IndicatorWeight> weights)
    {
        var scheme = Scheme(kind, weights);
        scheme.Enact();
        scheme.Lock(new Month(Year, 12), YearAfter);
        return scheme;
    }

    /// <summary>A published indicator that combines the shares of several measures.</summary>
    public static IndicatorVersion Published(string code, Aim aim, params string[] measures) =>
        IndicatorVersion.Publish(
            Town.Id,
            new IndicatorText(code, "按期办理率", "Done in time", "第45条"),
            new Formula(
                [.. measures.Select(m => new Term(m, FigurePart.Numerator, 1))],
                [.. measures.Select(m => new Term(m, FigurePart.Denominator, 1))]
            ),
            aim,
            new FormulaSources([], Marking.Sources, Catalogue),
            new DateOnly(Year, 1, 1)
        );

    public static CellValue CellValue(
        string measure,
        int month,
        decimal numerator,
        decimal denominator,
        decimal carried = 0
    ) => new(measure, new Month(Year, month), new Figure(numerator, denominator, carried), false);

    public static CellValue Missing(string measure, int month, bool awaited = false) =>
        new(measure, new Month(Year, month), null, awaited);

    public static Verdict Verdict(Indicator indicator, params IReadOnlyList<CellValue> months) =>
        global::Assessment.Scores.Verdict.Evaluate(
            indicator,
            Scheme(SchemeSubject.Community, new IndicatorWeight("V04", 100)).Indicators[0],
            new Month(Year, 12),
            months
        );
}
