using Commons.Calendar;
using CsCheck;

namespace Domain.Commons;

public sealed class WorkCalendarTests
{
    private static readonly DateOnly First = new(2023, 1, 1);
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 1_600].Select(First.AddDays);
    private readonly WorkCalendar calendar = Notices.Known;

    [Theory]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_the_working_days_of_its_notice(int year, int workdays) =>
        Assert.Equal(workdays, calendar.Workdays(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)));

    [Fact]
    public void The_months_of_2023_have_the_working_days_of_the_notice() =>
        Assert.Equal(
            [18, 20, 23, 20, 21, 21, 21, 23, 20, 19, 22, 21],
            Kernel.Time.Month.OfTheYear(2023).Select(month => calendar.Workdays(month.First, month.Last))
        );

    [Theory]
    [InlineData("2026-02-16", 0)]
    [InlineData("2024-02-12", 1)]
    [InlineData("2024-09-30", 1)]
    [InlineData("2025-01-27", 1)]
    public void A_week_may_have_one_working_day_or_none(string monday, int workdays)
    {
        var day = DateOnly.Parse(monday);
        Assert.Equal(workdays, calendar.Workdays(day, day.AddDays(6)));
    }

    [Fact]
    public void A_weekend_day_that_makes_up_for_a_holiday_is_worked() =>
        Assert.True(calendar.IsWorkday(new DateOnly(2023, 1, 28)));

    [Fact]
    public void A_term_that_ends_in_the_Spring_Festival_passes_to_the_first_working_day_after_it() =>
        Assert.Equal(new Deadline(new(2026, 2, 24), false), calendar.AfterDays(new DateOnly(2026, 2, 2), 15));

    [Fact]
    public void A_term_that_ends_on_a_working_day_ends_there() =>
        Assert.Equal(new Deadline(new(2026, 3, 17), false), calendar.AfterDays(new DateOnly(2026, 3, 2), 15));

    [Theory]
    [InlineData(0, "2026-02-13")]
    [InlineData(1, "2026-02-14")]
    [InlineData(2, "2026-02-24")]
    [InlineData(5, "2026-02-27")]
    public void A_term_of_working_days_skips_the_days_off(int workdays, string last) =>
        Assert.Equal(DateOnly.Parse(last), calendar.AfterWorkdays(new DateOnly(2026, 2, 13), workdays).On);

    [Fact]
    public void A_deadline_beyond_the_last_notice_is_provisional()
    {
        Assert.Equal(new DateOnly(2026, 12, 31), calendar.Horizon);
        Assert.False(calendar.AfterDays(new DateOnly(2026, 12, 1), 30).Provisional);
        Assert.True(calendar.AfterDays(new DateOnly(2026, 12, 1), 31).Provisional);
        Assert.True(calendar.AfterWorkdays(new DateOnly(2026, 12, 30), 2).Provisional);
    }

    [Fact]
    public void A_calendar_without_notices_knows_the_week_and_vouches_for_nothing()
    {
        var week = new WorkCalendar(new Dictionary<DateOnly, bool>(), DateOnly.MinValue);
        Assert.Equal(5, week.Workdays(new DateOnly(2026, 2, 16), new DateOnly(2026, 2, 22)));
        Assert.True(week.AfterDays(First, 1).Provisional);
    }

    [Fact]
    public void Law_a_term_of_working_days_ends_on_one_and_has_just_so_many_of_them() =>
        Gen.Select(AnyDay, Gen.Int[1, 120])
            .Sample(
                (start, workdays) =>
                {
                    var last = calendar.AfterWorkdays(start, workdays).On;
                    return calendar.IsWorkday(last) && calendar.Workdays(start.AddDays(1), last) == workdays;
                }
            );

    [Fact]
    public void Law_a_term_of_days_never_ends_early_and_passes_only_over_days_off() =>
        Gen.Select(AnyDay, Gen.Int[0, 400])
            .Sample(
                (start, days) =>
                {
                    var last = calendar.AfterDays(start, days).On;
                    return last >= start.AddDays(days) && calendar.Workdays(start.AddDays(days), last) == 1;
                }
            );

    [Fact]
    public void Law_working_days_add_up_over_adjoining_spans() =>
        Gen.Select(AnyDay, Gen.Int[0, 300], Gen.Int[0, 300])
            .Sample(
                (start, some, more) =>
                {
                    var (middle, end) = (start.AddDays(some), start.AddDays(some + more));
                    return calendar.Workdays(start, end)
                        == calendar.Workdays(start, middle) + calendar.Workdays(middle.AddDays(1), end);
                }
            );
}
