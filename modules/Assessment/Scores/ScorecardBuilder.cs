using Assessment.Indicators;
using Assessment.Schemes;
using Kernel.Time;

namespace Assessment.Scores;

/// <summary>Computes a scorecard from a scheme and the cells of a subject.</summary>
internal static class ScorecardBuilder
{
    private static readonly Ratio Full = Ratio.Of(100);

    /// <param name="scheme">The scheme.</param>
    /// <param name="cells">The subject's cells.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="failed">Called for an indicator that cannot be computed; the others are scored.</param>
    public static Scorecard Build(
        Scheme scheme,
        SubjectCells cells,
        Catalogue catalogue,
        Action<string, Exception>? failed = null
    ) =>
        Build(
            scheme,
            [
                .. scheme
                    .Indicators.OrderBy(i => catalogue.PlaceOf(i.Code))
                    .ThenBy(i => i.Code, StringComparer.Ordinal)
                    .Select(i => Judge(i, scheme.LockedThrough, cells, catalogue, failed)),
            ]
        );

    private static Verdict Judge(
        SchemeIndicator weighed,
        Month? lockedThrough,
        SubjectCells cells,
        Catalogue catalogue,
        Action<string, Exception>? failed
    )
    {
        try
        {
            var indicator = weighed.DefinitionIn(catalogue);
            return Verdict.Evaluate(
                indicator,
                weighed,
                lockedThrough,
                MonthsOf(indicator, lockedThrough, cells, catalogue)
            );
        }
        catch (Exception fault)
        {
            failed?.Invoke(weighed.Code, fault);
            return Verdict.Failed(weighed);
        }
    }

    private static IReadOnlyList<CellValue> MonthsOf(
        Indicator indicator,
        Month? lockedThrough,
        SubjectCells cells,
        Catalogue catalogue
    ) =>
        indicator.IsMeasure
            ? CellsOf(indicator.Code, lockedThrough, cells, catalogue)
            :
            [
                .. indicator
                    .Formula.Measures.SelectMany(measure => CellsOf(measure, lockedThrough, cells, catalogue))
                    .GroupBy(r => r.Month)
                    .OrderBy(g => g.Key)
                    .Select(g => CellValue.Combine(indicator, g.Key, [.. g])),
            ];

    private static IReadOnlyList<CellValue> CellsOf(
        string measure,
        Month? lockedThrough,
        SubjectCells cells,
        Catalogue catalogue
    ) =>
        catalogue.Find(measure) is { IsOfAnswers: true }
            ? Answers.Released(cells.For(measure), lockedThrough)
            : cells.For(measure);

    public static Scorecard Build(Scheme scheme, IReadOnlyList<Verdict> verdicts)
    {
        var graded = WeightDistribution.Suffices(verdicts);
        var shares = graded ? WeightDistribution.Share(verdicts) : [.. verdicts.Select(_ => Ratio.Zero)];
        var shown = graded ? WeightDistribution.Shown(shares) : [.. verdicts.Select(_ => 0m)];
        return new()
        {
            Year = scheme.Year,
            Kind = scheme.Kind,
            State =
                graded ? ScorecardState.Graded
                : verdicts.Any(v => v.State == IndicatorState.PENDING) ? ScorecardState.Pending
                : ScorecardState.NotGraded,
            Total = graded
                ? Ratio.Sum(verdicts.Select((v, i) => shares[i] * (v.Score ?? Ratio.Zero) / Full)).Rounded
                : null,
            Indicators = [.. verdicts.Select((v, i) => Show(v, shown[i], scheme.LockedThrough))],
            Overdue = verdicts.Sum(v =>
                v.Months.SingleOrDefault(m => m.Month == scheme.LockedThrough).Figure?.Carried ?? 0
            ),
        };
    }

    private static IndicatorScore Show(Verdict verdict, decimal effective, Month? lockedThrough) =>
        new()
        {
            Code = verdict.Weighed.Code,
            Name = verdict.Weighed.Name,
            State = verdict.State,
            Value = verdict.Year?.Shown,
            Numerator = verdict.Year?.Numerator ?? 0,
            Denominator = verdict.Year?.Denominator ?? 0,
            Target = verdict.Weighed.Target,
            Score = verdict.Score?.Rounded,
            Weight = verdict.Weighed.Weight,
            EffectiveWeight = effective,
            Clauses = verdict.Indicator.Clauses,
            Laws = verdict.Indicator.Laws,
            CellValues = verdict.Months,
            LockedThrough = lockedThrough,
        };
}
