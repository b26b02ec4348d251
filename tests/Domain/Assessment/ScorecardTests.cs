using Assessment.Indicators;
using Assessment.Schemes;
using Assessment.Scores;
using Commons.Measures;
using CsCheck;
using Kernel.Time;

namespace Domain.Assessment;

public sealed class CardTests
{
    private static readonly string[] Codes = ["V04", "P05", "P06", "D01", "D03", "A01", "A02", "U01", "U02"];

    // A month's figure, or none if the source has not answered; zero of zero is included.
    private static readonly Gen<(int Done, int Due)?> Figure = Gen.Frequency(
        (6, Gen.Select(Gen.Int[0, 40], Gen.Int[1, 40]).Select((done, due) => ((int, int)?)(Math.Min(done, due), due))),
        (2, Gen.Const(((int, int)?)(0, 0))),
        (1, Gen.Const(((int, int)?)null))
    );

    private static readonly Gen<(int[] Weights, (int Done, int Due)?[] Figures)> Year = Gen.Select(
        Gen.Int[0, 60].Array[Codes.Length],
        Figure.Array[Codes.Length]
    );

    [Fact]
    public void A_published_indicator_is_computed_from_the_measures_that_it_is_made_of()
    {
        var own = Sample.Published("X01", new(IndicatorDirection.HigherIsBetter, 1, null), "V04", "D03");
        var scheme = Scheme.Draft(
            Sample.Year,
            SchemeSubject.Community,
            Sample.Town,
            "年度考核方案",
            [new("X01", 100)],
            Sample.Catalogue,
            [own]
        );
        scheme.Enact();
        scheme.Lock(new Month(Sample.Year, 12), Sample.YearAfter);
        var card = ScorecardBuilder.Build(
            scheme,
            [
                Sample.CellValue("V04", 1, 1, 2, 1),
                Sample.CellValue("D03", 1, 2, 2),
                Sample.CellValue("V04", 2, 1, 1),
                Sample.Missing("D03", 2),
            ],
            Sample.Catalogue
        );
        var shown = Assert.Single(card.Indicators);
        // January only: three of four, one of them open; in February one of the measures has no figure.
        Assert.Equal(
            ("X01", 3m, 4m, 0.75m, 75m),
            (shown.Code, shown.Numerator, shown.Denominator, shown.Value, card.Total)
        );
        Assert.Equal(["C13", "C45", "C25"], shown.Clauses);
    }

    [Fact]
    public void Effective_weights_of_a_graded_card_sum_to_exactly_100() =>
        Year.Sample(year =>
        {
            var card = Of(year.Weights, year.Figures);
            var sum = card.Indicators.Sum(i => i.EffectiveWeight);
            return sum == (card.State == ScorecardState.Graded ? 100 : 0)
                && card.Indicators.All(i => i.Score is not null || i.EffectiveWeight == 0);
        });

    [Fact]
    public void A_total_lies_between_0_and_100_and_stands_on_graded_cards_only() =>
        Year.Sample(year =>
        {
            var card = Of(year.Weights, year.Figures);
            return card.State == ScorecardState.Graded ? card.Total is >= 0 and <= 100 : card.Total is null;
        });

    [Fact]
    public void The_total_follows_from_the_scores_and_weights_that_are_shown() =>
        Year.Sample(year =>
        {
            var card = Of(year.Weights, year.Figures);
            var shown = card.Indicators.Sum(i => i.EffectiveWeight * (i.Score ?? 0) / 100);
            return card.Total is null || Math.Abs(shown - card.Total.Value) < 0.002m;
        });

    [Fact]
    public void A_better_figure_never_lowers_the_total() =>
        Gen.Select(Year, Gen.Int[0, Codes.Length - 1])
            .Sample(
                (year, better) =>
                {
                    var before = Of(year.Weights, year.Figures);
                    var figures = year.Figures.ToArray();
                    figures[better] = figures[better] is { Done: var done, Due: > 0 and var due }
                        ? (Math.Min(done + 1, due), due)
                        : figures[better];
                    return before.Total is null || Of(year.Weights, figures).Total >= before.Total;
                }
            );

    [Fact]
    public void What_is_not_applicable_is_shared_inside_its_module_first()
    {
        var card = ScorecardBuilder.Build(
            Sample.Locked(SchemeSubject.Community, [new("V04", 40), new("P05", 20), new("P06", 10), new("D03", 30)]),
            [
                Sample.CellValue("V04", 12, 1, 1),
                Sample.CellValue("P05", 12, 0, 0),
                Sample.CellValue("P06", 12, 1, 2),
                Sample.CellValue("D03", 12, 1, 1),
            ],
            Sample.Catalogue
        );
        Assert.Equal([40, 0, 30, 30], card.Indicators.Select(i => i.EffectiveWeight));
        Assert.Equal(85, card.Total);
    }

    [Fact]
    public void Where_a_module_has_nothing_to_score_the_others_share_in_proportion()
    {
        var card = ScorecardBuilder.Build(
            Sample.Locked(SchemeSubject.Community, [new("V04", 40), new("P06", 20), new("D03", 40)]),
            [Sample.CellValue("V04", 12, 1, 1), Sample.CellValue("P06", 12, 0, 0), Sample.CellValue("D03", 12, 0, 1)],
            Sample.Catalogue
        );
        Assert.Equal([50, 0, 50], card.Indicators.Select(i => i.EffectiveWeight));
        Assert.Equal(50, card.Total);
    }

    [Fact]
    public void Missing_data_keeps_its_weight_and_costs_it()
    {
        var card = ScorecardBuilder.Build(
            Sample.Locked(SchemeSubject.Community, [new("V04", 70), new("D03", 30)]),
            [Sample.CellValue("V04", 12, 1, 1), Sample.Missing("D03", 12)],
            Sample.Catalogue
        );
        Assert.Equal((ScorecardState.Graded, 70m), (card.State, card.Total!.Value));
        Assert.Equal(IndicatorState.NO_DATA, card.Indicators[1].State);
    }

    [Theory]
    [InlineData(600_000, ScorecardState.Graded)]
    [InlineData(599999, ScorecardState.NotGraded)]
    internal void A_card_is_graded_from_sixty_of_the_weight_on(int tenThousandths, ScorecardState state)
    {
        var computable = tenThousandths / 10_000m;
        var card = ScorecardBuilder.Build(
            Sample.Locked(SchemeSubject.Community, [new("V04", computable), new("D03", 100 - computable)]),
            [Sample.CellValue("V04", 12, 1, 1), Sample.CellValue("D03", 12, 0, 0)],
            Sample.Catalogue
        );
        Assert.Equal(state, card.State);
        Assert.Equal(state == ScorecardState.Graded ? 100 : null, card.Total);
        Assert.Equal(100, card.Indicators[0].Score);
    }

    [Fact]
    public void Before_the_first_lock_a_card_is_pending()
    {
        var scheme = Sample.Scheme(SchemeSubject.Community, new IndicatorWeight("V04", 100));
        var card = ScorecardBuilder.Build(scheme, [Sample.CellValue("V04", 1, 1, 1)], Sample.Catalogue);
        Assert.Equal((ScorecardState.Pending, null, null), (card.State, card.Total, card.Rank));
        Assert.False(Assert.Single(card.Indicators[0].Months).Locked);
    }

    [Fact]
    public void A_third_of_a_weight_is_a_third_until_the_total_is_rounded()
    {
        var card = ScorecardBuilder.Build(
            Sample.Locked(
                SchemeSubject.VillageSecretary,
                [new("V04", 33.3334m), new("D03", 33.3333m), new("A01", 33.3333m)]
            ),
            [Sample.CellValue("V04", 12, 0, 0), Sample.CellValue("D03", 12, 1, 1), Sample.CellValue("A01", 12, 1, 3)],
            Sample.Catalogue
        );
        Assert.Equal(66.6667m, card.Total);
    }

    private static Scorecard Of(int[] weights, (int Done, int Due)?[] figures) =>
        ScorecardBuilder.Build(
            Sample.Locked(
                SchemeSubject.Community,
                [.. Codes.Zip(Whole(weights), (code, weight) => new IndicatorWeight(code, weight))]
            ),
            [
                .. Codes.Zip(
                    figures,
                    (code, figure) =>
                        figure is { } known
                            ? Sample.CellValue(code, 12, known.Done, known.Due)
                            : Sample.Missing(code, 12)
                ),
            ],
            Sample.Catalogue
        );

    private static IEnumerable<decimal> Whole(int[] parts)
    {
        var sum = Math.Max(parts.Sum(), 1);
        var rest = parts.Skip(1).Select(p => decimal.Round(100m * p / sum, 4, MidpointRounding.ToZero)).ToList();
        return [100 - rest.Sum(), .. rest];
    }
}
