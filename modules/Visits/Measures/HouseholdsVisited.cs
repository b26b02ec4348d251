using Commons.Calendar;
using Commons.Measures;
using Commons.Officials;
using Commons.Posts;
using Kernel;
using Visits.Store;

namespace Visits.Measures;

/// <summary>V02 走访户数达标率: distinct households visited ÷ (50 · p) (C11).</summary>
internal sealed class HouseholdsVisited(VisitsContext db, Tenures tenures, WorkCalendars calendars)
    : QuotaMeasure(db, new LeaderQuota(tenures, calendars), HouseholdsAMonth, Visits)
{
    private const int HouseholdsAMonth = 50;

    private static readonly MeasuredRows<VisitOfficial, Attended> Visits = new(
        v => v.HouseholdId != null,
        v => new Attended
        {
            Official = v.OfficialId,
            On = v.VisitedOn,
            Household = v.HouseholdId,
        },
        Attended.Cells
    );

    public override string Measure => "V02";

    public override IndicatorDescription Description =>
        new("走访户数达标率", "Households visited", 1, YearlyMode.Mean, SchemeSubject.TownLeader) { Clauses = ["C11"] };

    protected override IQueryable<Attained> Count(IQueryable<IGrouping<Id<Official>, Attended>> visits) =>
        visits.Select(g => new Attained { Official = g.Key, Count = g.Select(v => v.Household).Distinct().Count() });
}
