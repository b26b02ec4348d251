using Commons.Measures;
using Domain.Commons;
using Kernel.Time;
using Petitions.Matters;
using static Domain.Petitions.Sample;

namespace Domain.Petitions;

public sealed class MatterClockTests
{
    private readonly Sample sample = new();

    [Theory]
    [InlineData("2026-03-10", "2026-03-25")] // a Wednesday
    [InlineData("2026-03-13", "2026-03-30")] // the 15th day is a Saturday
    [InlineData("2026-04-16", "2026-05-06")] // the 15th day is the 1st of May
    [InlineData("2026-04-24", "2026-05-09")] // the 15th day is a Saturday that is worked
    public void The_notice_is_due_on_the_15th_day_after_receipt_or_the_next_working_day(string received, string due) =>
        Assert.Equal(DateOnly.Parse(due), sample.Registered(DateOnly.Parse(received)).NoticeDueOn);

    [Theory]
    [InlineData("2026-03-13", "2026-05-12")] // a Tuesday
    [InlineData("2026-03-11", "2026-05-11")] // the 60th day is a Sunday
    [InlineData("2026-03-10", "2026-05-09")] // the 60th day is a Saturday that is worked
    public void The_conclusion_is_due_on_the_60th_day_after_acceptance_or_the_next_working_day(
        string accepted,
        string due
    )
    {
        var matter = sample.Accepted(DateOnly.Parse(accepted));
        Assert.Equal(DateOnly.Parse(due), matter.DueOn);
        Assert.False(matter.DueProvisional);
    }

    [Fact]
    public void By_the_notices_of_the_State_Council_a_term_that_ends_in_the_Spring_Festival_passes_over_it()
    {
        var matter = Matter.Register(
            "WP-2026-000001",
            MatterRoute.Claim,
            MatterChannel.Online,
            ("道路照明", "请求维修。"),
            new Responsibility(sample.Unit, sample.Handler, null),
            new DateOnly(2026, 2, 2),
            Notices.Known
        );
        Assert.Equal(new DateOnly(2026, 2, 24), matter.NoticeDueOn);
    }

    [Fact]
    public void An_extension_is_computed_from_the_acceptance_not_from_a_term_that_a_holiday_has_moved()
    {
        var matter = sample.Accepted(new DateOnly(2026, 3, 11));
        Assert.Equal(new DateOnly(2026, 5, 11), matter.DueOn);
        matter.Extend(10, new DateOnly(2026, 5, 8), Calendar);
        Assert.Equal(new DateOnly(2026, 5, 20), matter.DueOn);
        Assert.Equal(10, matter.ExtendedBy);
    }

    [Fact]
    public void A_term_may_be_extended_on_its_last_day_but_not_after_it()
    {
        var late = sample.Accepted();
        Assert.Throws<PeriodExpired>(() => late.Extend(30, late.DueOn!.Value.AddDays(1), Calendar));
        var last = sample.Accepted();
        last.Extend(30, last.DueOn!.Value, Calendar);
        Assert.Equal(30, last.ExtendedBy);
    }

    [Fact]
    public void An_extension_marks_the_months_of_the_old_term_and_of_the_new()
    {
        var matter = sample.Accepted(new DateOnly(2026, 3, 11));
        using var marking = Marking.Of(matter);
        matter.Extend(30, new DateOnly(2026, 5, 8), Calendar);
        Assert.Equal(
            from subject in new[] { Subject.Of(sample.Unit.Id), Subject.Of(sample.Handler) }
            from month in Enumerable.Range(5, 8)
            select new MeasureChanged("P06", subject, new Month(2026, month)),
            marking.Saved()
        );
    }
}
