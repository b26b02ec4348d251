using Assessment.Indicators;
using Assessment.Schemes;
using Commons.Measures;
using Kernel;
using Kernel.Errors;
using Kernel.Time;
using static Assessment.Indicators.IndicatorDirection;

namespace Domain.Assessment;

public sealed class SchemeTests
{
    [Fact]
    public void A_scheme_is_drafted_then_enacted_then_locked_month_by_month()
    {
        var scheme = Draft(new IndicatorWeight("V04", 100));
        Assert.Equal(SchemeState.Draft, scheme.State);
        scheme.Enact();
        scheme.Lock(new Month(2026, 3), new DateOnly(2026, 4, 1));
        scheme.Lock(new Month(2026, 3), new DateOnly(2026, 4, 1));
        scheme.Lock(new Month(2026, 5), new DateOnly(2026, 6, 1));
        Assert.Equal((SchemeState.InForce, new Month(2026, 5)), (scheme.State, scheme.LockedThrough!.Value));
    }

    [Fact]
    public void Enacting_a_scheme_is_told()
    {
        var scheme = Draft(new IndicatorWeight("V04", 100));
        scheme.Enact();
        Assert.Equal([new SchemeEnacted(scheme.Id)], ((IRaiseEvents)scheme).TakeEvents());
    }

    [Theory]
    [InlineData(599_999)]
    [InlineData(600_001)]
    [InlineData(0)]
    public void Weights_that_are_not_one_whole_are_refused(int tenThousandths) =>
        Assert.Throws<WeightsDoNotSumTo100>(() =>
            Draft(new IndicatorWeight("V04", tenThousandths / 10_000m), new("D03", 40))
        );

    [Fact]
    public void A_weight_is_checked_as_it_will_be_kept() =>
        Assert.Throws<WeightsDoNotSumTo100>(() =>
            Draft(new IndicatorWeight("V04", 33.33335m), new("D03", 33.33335m), new("P06", 33.3333m))
        );

    [Fact]
    public void An_indicator_that_the_catalogue_does_not_hold_is_refused()
    {
        var refusal = Assert.Throws<IndicatorUnknown>(() =>
            Draft(new IndicatorWeight("V04", 50), new IndicatorWeight("P09", 50))
        );
        Assert.Equal(["indicators", 1, "code"], refusal.Path);
    }

    [Fact]
    public void An_indicator_of_another_kind_of_subject_is_refused() =>
        Assert.Throws<IndicatorNotForSubject>(() => Draft(new IndicatorWeight("V01", 100)));

    [Fact]
    public void An_indicator_stands_in_a_scheme_once() =>
        Assert.Throws<IndicatorRepeated>(() => Draft(new IndicatorWeight("V04", 50), new IndicatorWeight("V04", 50)));

    [Fact]
    public void What_is_for_information_only_may_stand_in_a_scheme_and_never_weighs()
    {
        var scheme = Draft(new IndicatorWeight("V04", 100));
        var repeats = new Indicator("P09", "一次办结率", "Solved first time", 1, YearlyMode.Pooled, [scheme.Kind])
        {
            InfoOnly = true,
        };
        Assert.Equal(0, SchemeIndicator.Create(scheme, repeats, new("P09", 0), 0).Weight);
        Assert.Throws<InfoOnlyHasNoWeight>(() => SchemeIndicator.Create(scheme, repeats, new("P09", 1), 0));
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(101, null)]
    [InlineData(50, 0d)]
    [InlineData(50, 1.1)]
    public void A_weight_or_target_out_of_range_is_refused(double weight, double? target) =>
        Assert.Throws<OutOfRange>(() =>
            Draft(new IndicatorWeight("V04", (decimal)weight, (decimal?)target), new("D03", 100 - (decimal)weight))
        );

    [Fact]
    public void A_published_indicator_is_weighed_and_its_target_made_no_harder()
    {
        var own = Sample.Published("X01", new(HigherIsBetter, 0.8m, null), "V04", "P06");
        var scheme = Draft([own], new IndicatorWeight("X01", 60), new("V04", 40));
        Assert.Equal((own.Id, 0.8m), (scheme.Indicators[0].OwnId!.Value, scheme.Indicators[0].Target));
        Assert.Equal(0.7m, Draft([own], new IndicatorWeight("X01", 100, 0.7m)).Indicators[0].Target);
        Assert.Throws<OutOfRange>(() => Draft([own], new IndicatorWeight("X01", 100, 0.9m)));
        Assert.Throws<IndicatorUnknown>(() => Draft([], new IndicatorWeight("X01", 100)));
    }

    [Fact]
    public void A_scheme_may_set_another_target() =>
        Assert.Equal(0.8m, Draft(new IndicatorWeight("V04", 100, 0.8m)).Indicators[0].Target);

    [Fact]
    public void A_scheme_is_enacted_once()
    {
        var scheme = Draft(new IndicatorWeight("V04", 100));
        scheme.Enact();
        Assert.Throws<SchemeStateForbids>(scheme.Enact);
    }

    [Fact]
    public void Drafts_sit_apart_and_what_is_in_force_sits_on_one_seat()
    {
        var (one, other) = (Draft(new IndicatorWeight("V04", 100)), Draft(new IndicatorWeight("D03", 100)));
        Assert.NotEqual(one.Seat, other.Seat);
        one.Enact();
        other.Enact();
        Assert.Equal(one.Seat, other.Seat);
    }

    [Fact]
    public void Months_of_a_draft_are_not_locked() =>
        Assert.Throws<SchemeStateForbids>(() =>
            Draft(new IndicatorWeight("V04", 100)).Lock(new Month(2026, 1), Sample.YearAfter)
        );

    [Fact]
    public void A_month_that_is_not_over_is_not_locked()
    {
        var scheme = InForce();
        Assert.Throws<MonthNotEnded>(() => scheme.Lock(new Month(2026, 3), new DateOnly(2026, 3, 31)));
        Assert.Null(scheme.LockedThrough);
    }

    [Fact]
    public void What_is_locked_stays_locked()
    {
        var scheme = InForce();
        scheme.Lock(new Month(2026, 3), Sample.YearAfter);
        Assert.Throws<MonthsAlreadyLocked>(() => scheme.Lock(new Month(2026, 2), Sample.YearAfter));
    }

    [Fact]
    public void Only_months_of_the_scheme_s_year_are_locked() =>
        Assert.Throws<MonthOutsideYear>(() => InForce().Lock(new Month(2025, 12), Sample.YearAfter));

    private static Scheme InForce()
    {
        var scheme = Draft(new IndicatorWeight("V04", 100));
        scheme.Enact();
        return scheme;
    }

    private static Scheme Draft(
        IReadOnlyList<IndicatorVersion> published,
        params IReadOnlyList<IndicatorWeight> weights
    ) =>
        Scheme.Draft(
            Sample.Year,
            SchemeSubject.Community,
            Sample.Town,
            "年度考核方案",
            weights,
            Sample.Catalogue,
            published
        );

    private static Scheme Draft(params IReadOnlyList<IndicatorWeight> weights) =>
        Sample.Scheme(SchemeSubject.Community, weights);
}
