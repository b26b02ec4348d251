using Commons.Calendar;
using Commons.Measures;
using Commons.Officials;
using Commons.Posts;
using Kernel;
using Visits.Store;

namespace Visits.Measures;

/// <summary>V01 进村天数达标率: days in villages ÷ (10 · p), where p is the fraction of the month's working days in post (C10).</summary>
internal sealed class DaysInVillages(VisitsContext db, Tenures tenures, WorkCalendars calendars)
    : QuotaMeasure(db, new LeaderQuota(tenures, calendars), DaysAMonth, Visits)
{
    private const int DaysAMonth = 10;

    private static readonly MeasuredRows<VisitOfficial, Attended> Visits = new(
        _ => true,
        v => new Attended { Official = v.OfficialId, On = v.VisitedOn },
        Attended.Cells
    );

    public override string Measure => "V01";

    public override IndicatorDescription Description =>
        new("进村天数达标率", "Days in villages", 1, YearlyMode.Mean, SchemeSubject.TownLeader) { Clauses = ["C10"] };

    protected override IQueryable<Attained> Count(IQueryable<IGrouping<Id<Official>, Attended>> visits) =>
        visits.Select(g => new Attained { Official = g.Key, Count = g.Select(v => v.On).Distinct().Count() });
}
