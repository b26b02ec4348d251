using Assistance.AidCases;
using Commons.Households;
using Commons.Officials;
using Commons.OrgUnits;
using CsCheck;
using Domain.StateTables;
using Kernel;

namespace Domain.Assistance;

public sealed class AidCaseTests
{
    private static readonly DateOnly Day = new(2026, 3, 5);
    private readonly Id<Official> responsible = Id<Official>.New();

    [Fact]
    public void Help_begins_after_it_was_verified_and_ends_with_a_reason()
    {
        var aid = Supported();
        aid.End("困难已缓解", referred: false, Day.AddDays(100));
        Assert.Equal((AidCaseState.Ended, "困难已缓解"), (aid.State, aid.EndedBecause));
    }

    [Fact]
    public void A_case_can_be_referred_to_the_competent_office()
    {
        var aid = Supported();
        aid.End("转民政部门", referred: true, Day.AddDays(100));
        Assert.Equal(AidCaseState.Referred, aid.State);
    }

    [Fact]
    public void A_case_needs_a_document_that_is_valid()
    {
        Assert.Throws<GroundsExpired>(() => Nominated(Day.AddDays(-1)));
        Assert.Throws<GroundsExpired>(() =>
            AidCase.Nominate(Household(), Grounds(Day.AddDays(10), Day.AddDays(5)), Day)
        );
    }

    [Fact]
    public void Help_that_was_not_verified_does_not_begin() =>
        Assert.Throws<AidCaseStateForbids>(() => Nominated(Day.AddYears(1)).Support(Day));

    [Fact]
    public void A_measure_is_planned_only_for_a_household_that_is_being_helped() =>
        Assert.Throws<AidCaseStateForbids>(() =>
            AidMeasure.Plan(Nominated(Day.AddYears(1)), "维修屋顶", responsible, Day, Day.AddDays(30))
        );

    [Fact]
    public void Only_the_households_confirmation_marks_cells()
    {
        var measure = AidMeasure.Plan(Supported(), "维修屋顶", responsible, Day, Day.AddDays(30));
        using var marking = Marking.Of(measure);
        measure.Complete(Day.AddDays(10));
        Assert.Empty(marking.Saved());
        measure.Confirm(Day.AddDays(12));
        Assert.All(marking.Saved(), m => Assert.Equal("A02", m.Measure));
        Assert.Equal((AidMeasureState.Confirmed, Day.AddDays(12)), (measure.State, measure.ConfirmedOn));
    }

    [Fact]
    public void What_was_not_done_is_not_confirmed() =>
        Assert.Throws<AidMeasureStateForbids>(() =>
            AidMeasure.Plan(Supported(), "维修屋顶", responsible, Day, Day.AddDays(30)).Confirm(Day)
        );

    [Fact]
    public void No_sequence_of_steps_breaks_a_measure() =>
        StepCall
            .Sequences(AidMeasure.Steps, Day, 50, 8)
            .Sample(steps =>
            {
                var measure = AidMeasure.Plan(Supported(), "维修屋顶", responsible, Day, Day.AddDays(30));
                foreach (var step in steps)
                {
                    var before = (measure.State, measure.DoneOn, measure.ConfirmedOn);
                    if (!step.Try(measure))
                    {
                        Assert.Equal(before, (measure.State, measure.DoneOn, measure.ConfirmedOn));
                    }
                }

                Assert.True(measure.DoneOn is null || measure.DoneOn >= measure.PlannedOn);
                Assert.True(measure.ConfirmedOn is null || measure.ConfirmedOn >= measure.DoneOn);
            });

    private static HouseholdRef Household() => new(Id<Household>.New(), Id<OrgUnit>.New(), 350824001001, false);

    private static Grounds Grounds(DateOnly from, DateOnly to) =>
        new(AidClass.TemporaryRelief, "平川民〔2026〕1号", "落实帮扶措施", from, to);

    private static AidCase Nominated(DateOnly validTo) =>
        AidCase.Nominate(Household(), Grounds(Day.AddDays(-30), validTo), Day);

    private static AidCase Supported()
    {
        var aid = Nominated(Day.AddYears(1));
        aid.Verify(Day);
        aid.Support(Day);
        return aid;
    }
}
