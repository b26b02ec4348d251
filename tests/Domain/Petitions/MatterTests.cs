using Commons.Calendar;
using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Petitions.Matters;

namespace Domain.Petitions;

public sealed class MatterTests
{
    // A Thursday; thirty days later is a Saturday, and the first of May is a holiday.
    private static readonly DateOnly Received = new(2026, 3, 5);
    private static readonly WorkCalendar Calendar = new(
        new Dictionary<DateOnly, bool> { [new DateOnly(2026, 3, 20)] = false, [new DateOnly(2026, 5, 4)] = false },
        new DateOnly(2026, 12, 31)
    );

    [Fact]
    public void A_matter_goes_from_registration_to_its_conclusion()
    {
        var matter = Registered();
        matter.Accept(Received.AddDays(5), Calendar);
        matter.ReplyWith("已核实整改", Received.AddDays(30));
        matter.Conclude(Received.AddDays(31));
        Assert.Equal((MatterState.Concluded, Received.AddDays(31)), (matter.State, matter.ConcludedOn));
        Assert.Equal(Received.AddDays(5), matter.NotifiedOn);
    }

    [Fact]
    public void The_notice_is_due_fifteen_days_after_receipt_and_moves_past_a_holiday()
    {
        // The fifteenth day, 20 March, is a holiday here, and the next two are a weekend.
        Assert.Equal(new DateOnly(2026, 3, 23), Registered().NoticeDueOn);
    }

    [Fact]
    public void The_conclusion_is_due_sixty_days_after_acceptance()
    {
        var matter = Registered();
        matter.Accept(Received, Calendar);
        // The sixtieth day, 4 May, is a holiday here.
        Assert.Equal((new DateOnly(2026, 5, 5), false), (matter.DueOn, matter.DueProvisional));
    }

    [Fact]
    public void A_term_beyond_the_known_notices_is_provisional()
    {
        var matter = Registered(new DateOnly(2026, 12, 1));
        matter.Accept(new DateOnly(2026, 12, 2), Calendar);
        Assert.True(matter.DueProvisional);
    }

    [Fact]
    public void A_term_is_extended_once_by_at_most_thirty_days_before_it_has_run_out()
    {
        var matter = Registered();
        matter.Accept(Received, Calendar);
        Assert.Throws<PeriodExpired>(() => matter.Extend(30, matter.DueOn!.Value.AddDays(1), Calendar));
        matter.Extend(30, Received.AddDays(20), Calendar);
        Assert.Equal((Received.AddDays(90), 30), (matter.DueOn, matter.ExtendedBy));
        Assert.Throws<AlreadyExtended>(() => matter.Extend(1, Received.AddDays(21), Calendar));
    }

    [Fact]
    public void A_matter_that_is_not_accepted_has_a_notice_and_no_term()
    {
        var matter = Registered();
        matter.Decline("属于诉讼事项", Received.AddDays(3));
        Assert.Equal(
            (MatterState.Declined, null, Received.AddDays(3)),
            (matter.State, matter.DueOn, matter.NotifiedOn)
        );
        Assert.Throws<MatterStateForbids>(() => matter.Accept(Received.AddDays(4), Calendar));
    }

    [Fact]
    public void Acceptance_moves_both_clocks_of_the_unit_and_of_the_handler()
    {
        var matter = Registered();
        using var marking = Marking.Of(matter);
        matter.Accept(Received.AddDays(1), Calendar);
        var moved = marking.Saved();
        Assert.Equal(["P05", "P06"], moved.Select(m => m.Measure).Distinct());
        Assert.Equal([SubjectKind.Unit, SubjectKind.Official], moved.Select(m => m.Subject!.Value.Kind).Distinct());
    }

    [Fact]
    public void Numbers_run_on_within_a_year_and_order_as_text()
    {
        Assert.Equal("WP-2026-000001", Matter.Numbers.After(null, 2026));
        Assert.Equal("WP-2026-000010", Matter.Numbers.After("WP-2026-000009", 2026));
    }

    private static Matter Registered(DateOnly? received = null) =>
        Matter.Register(
            "WP-2026-000001",
            MatterRoute.Claim,
            MatterChannel.Letter,
            ("道路照明", "路灯长期不亮"),
            new Responsibility(
                new UnitRef(Id<OrgUnit>.New(), 350824001001, "河东社区居委会", OrgUnitKind.Village),
                Id<Official>.New(),
                null
            ),
            received ?? Received,
            Calendar
        );
}
