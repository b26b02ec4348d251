using Commons.Households;
using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Visits;
using Month = Kernel.Time.Month;

namespace Domain.Visits;

public sealed class VisitTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private readonly Id<Official> one = Id<Official>.New();
    private readonly Id<Official> other = Id<Official>.New();
    private readonly HouseholdRef household = new(Id<Household>.New(), Id<OrgUnit>.New(), 350824001001, false);

    [Fact]
    public void A_visit_is_recorded_on_its_day_or_later()
    {
        Assert.Equal(Today, Visit(Today).VisitedOn);
        Assert.Equal(Today.AddDays(-1), Visit(Today.AddDays(-1)).VisitedOn);
    }

    [Fact]
    public void A_visit_that_has_not_been_paid_is_not_recorded()
    {
        var refusal = Assert.Throws<VisitInFuture>(() => Visit(Today.AddDays(1)));
        Assert.Equal(["visitedOn"], refusal.Path);
    }

    [Fact]
    public void The_wish_not_to_be_disturbed_is_honoured()
    {
        var refusal = Assert.Throws<HouseholdDeclinesVisits>(() =>
            Visit(Today, Destination.To(household with { DoNotDisturb = true }))
        );
        Assert.Equal(["householdId"], refusal.Path);
    }

    [Fact]
    public void A_visit_keeps_the_unit_and_its_code_of_the_day()
    {
        var visit = Visit(Today);
        Assert.Equal(
            (household.UnitId, household.UnitCode, household.Id, null),
            (visit.UnitId, visit.UnitCode, visit.HouseholdId, visit.Place)
        );
    }

    [Fact]
    public void A_visit_to_a_place_names_the_place_and_no_household()
    {
        var unit = new UnitRef(Id<OrgUnit>.New(), 350824001002, "河西社区居委会", OrgUnitKind.Village);
        var visit = Visit(Today, Destination.To(unit, "文化广场"));
        Assert.Equal((unit.Id, "文化广场", null), (visit.UnitId, visit.Place, visit.HouseholdId));
    }

    [Fact]
    public void Whoever_is_named_twice_went_once()
    {
        var visit = Visit(Today, officials: [one, other, one]);
        Assert.Equal([one, other], visit.Officials.Select(o => o.OfficialId));
        Assert.All(
            visit.Officials,
            o => Assert.Equal((visit.Id, Today, household.Id), (o.VisitId, o.VisitedOn, o.HouseholdId))
        );
    }

    [Fact]
    public void A_joint_visit_marks_the_days_and_the_households_of_each_in_its_month()
    {
        var marked = Marking.Added(Visit(new DateOnly(2026, 2, 27), officials: [one, other]));
        var february = new Month(2026, 2);
        Assert.Equal(
            [
                new MeasureChanged("V01", Subject.Of(one), february),
                new MeasureChanged("V02", Subject.Of(one), february),
                new MeasureChanged("V01", Subject.Of(other), february),
                new MeasureChanged("V02", Subject.Of(other), february),
            ],
            marked
        );
    }

    private Visit Visit(DateOnly day, Destination? destination = null, Id<Official>[]? officials = null) =>
        global::Visits.Visit.Record(
            officials ?? [one],
            destination ?? Destination.To(household),
            day,
            VisitPurpose.Listening,
            "路灯不亮",
            Today
        );
}
