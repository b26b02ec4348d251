using Commons.Calendar;
using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Petitions.LeaderCases;
using Petitions.Matters;

namespace Domain.Petitions;

public sealed class LeaderCaseTests
{
    private static readonly DateOnly Received = new(2026, 3, 5);
    private readonly Id<Official> leader = Id<Official>.New();

    [Fact]
    public void A_leader_takes_a_matter_over_and_goes_down_with_it()
    {
        var led = LeaderCase.Take(Matter(), leader, Received);
        led.Visit(Received.AddDays(4), "约定办理时限");
        Assert.Equal([Received.AddDays(4)], led.Visits.Select(v => v.VisitedOn));
    }

    [Fact]
    public void A_matter_is_not_led_before_it_came_in() =>
        Assert.Throws<MatterDaysOutOfOrder>(() => LeaderCase.Take(Matter(), leader, Received.AddDays(-1)));

    [Fact]
    public void A_case_visit_is_not_paid_before_the_case_is_led()
    {
        var led = LeaderCase.Take(Matter(), leader, Received);
        Assert.Throws<MatterDaysOutOfOrder>(() => led.Visit(Received.AddDays(-1), "过早"));
        Assert.Empty(led.Visits);
    }

    [Fact]
    public void A_case_visit_marks_the_leaders_cells_for_the_rest_of_the_year()
    {
        var led = LeaderCase.Take(Matter(), leader, Received);
        using var marking = Marking.Of(led);
        led.Visit(new DateOnly(2026, 10, 9), "回访");
        var marked = marking.Saved();
        Assert.Equal([10, 11, 12], marked.Select(m => m.Month.OfYear));
        Assert.All(marked, m => Assert.Equal(("P04", Subject.Of(leader)), (m.Measure, m.Subject)));
    }

    private static Matter Matter() =>
        global::Petitions.Matters.Matter.Register(
            "WP-2026-000001",
            MatterRoute.Claim,
            MatterChannel.Letter,
            ("道路照明", "路灯长期不亮"),
            new Responsibility(
                new UnitRef(Id<OrgUnit>.New(), 350824001001, "河东社区居委会", OrgUnitKind.Village),
                Id<Official>.New(),
                null
            ),
            Received,
            new WorkCalendar(new Dictionary<DateOnly, bool>(), new DateOnly(2026, 12, 31))
        );
}
