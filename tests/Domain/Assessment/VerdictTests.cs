using Assessment.Indicators;
using Assessment.Schemes;
using Assessment.Scores;
using Commons.Measures;
using CsCheck;
using Kernel.Time;

namespace Domain.Assessment;

public sealed class VerdictTests
{
    private static readonly Indicator Punctual = Sample.Catalogue.Get("V04");

    [Theory]
    [InlineData(0, 0)]
    [InlineData(19, 20)]
    [InlineData(95, 100)]
    [InlineData(120, 100)]
    public void More_is_better_up_to_the_target(int percent, int score) =>
        Assert.Equal(score, Verdict.Points(Ratio.Of(percent / 100m), 0.95m, null).Rounded);

    [Theory]
    [InlineData(0, 100)]
    [InlineData(5, 100)]
    [InlineData(10, 50)]
    [InlineData(15, 0)]
    [InlineData(90, 0)]
    public void Less_is_better_from_the_limit_down_to_the_target(int percent, int score) =>
        Assert.Equal(score, Verdict.Points(Ratio.Of(percent / 100m), 0.05m, 0.15m).Rounded);

    [Fact]
    public void A_better_figure_never_lowers_the_score() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[1, 1000])
            .Sample(
                (done, more, due) =>
                    Verdict.Points(Ratio.Of(done) / Ratio.Of(due), 0.95m, null)
                    <= Verdict.Points(Ratio.Of(done + more) / Ratio.Of(due), 0.95m, null)
            );

    [Fact]
    public void Nothing_due_is_not_applicable_and_never_full_marks()
    {
        var verdict = Sample.Verdict(Punctual, Sample.CellValue("V04", 1, 0, 0), Sample.CellValue("V04", 2, 0, 0));
        Assert.Equal((IndicatorState.N_A, null), (verdict.State, verdict.Score));
    }

    [Fact]
    public void Locked_months_without_data_score_nothing_and_are_flagged()
    {
        var verdict = Sample.Verdict(Punctual, Sample.Missing("V04", 1), Sample.Missing("V04", 2));
        Assert.Equal((IndicatorState.NO_DATA, Ratio.Zero), (verdict.State, verdict.Score));
        Assert.True(verdict.Scored);
    }

    [Fact]
    public void A_locked_month_whose_answer_is_under_way_waits_for_it() =>
        Assert.Equal(IndicatorState.PENDING, Sample.Verdict(Punctual, Sample.Missing("V04", 1, awaited: true)).State);

    [Fact]
    public void Below_the_least_count_the_value_is_shown_and_not_scored()
    {
        var verdict = Sample.Verdict(Punctual with { LeastCount = 5 }, Sample.CellValue("V04", 1, 3, 4));
        Assert.Equal((IndicatorState.LOW_N, 0.75m), (verdict.State, verdict.Year!.Value!.Value.Rounded));
        Assert.Null(verdict.Score);
    }

    [Fact]
    public void Before_the_lock_nothing_is_scored()
    {
        var scheme = Sample.Scheme(SchemeSubject.Community, new IndicatorWeight("V04", 100));
        var verdict = Verdict.Evaluate(Punctual, scheme.Indicators[0], null, [Sample.CellValue("V04", 1, 1, 1)]);
        Assert.Equal((IndicatorState.PENDING, null), (verdict.State, verdict.Score));
    }

    [Fact]
    public void A_month_after_the_lock_is_not_scored()
    {
        var scheme = Sample.Scheme(SchemeSubject.Community, new IndicatorWeight("V04", 100));
        var verdict = Verdict.Evaluate(
            Punctual,
            scheme.Indicators[0],
            new Month(Sample.Year, 1),
            [Sample.CellValue("V04", 1, 1, 2), Sample.CellValue("V04", 2, 10, 10)]
        );
        Assert.Equal(0.5m, verdict.Year!.Value!.Value.Rounded);
    }

    [Fact]
    public void An_indicator_none_of_whose_months_is_locked_is_pending()
    {
        var scheme = Sample.Scheme(SchemeSubject.Community, new IndicatorWeight("V04", 100));
        var verdict = Verdict.Evaluate(
            Punctual,
            scheme.Indicators[0],
            new Month(Sample.Year, 1),
            [Sample.CellValue("V04", 2, 1, 1)]
        );
        Assert.Equal(IndicatorState.PENDING, verdict.State);
    }
}
