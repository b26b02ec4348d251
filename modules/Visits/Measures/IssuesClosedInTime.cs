using Commons.Measures;
using Visits.Store;

namespace Visits.Measures;

/// <summary>V04 走访问题按期销号率: closed in time ÷ (closed + open and overdue) (C13, C45).</summary>
internal sealed class IssuesClosedInTime(VisitsContext db) : PunctualMeasure<VisitIssue>(db, Duties)
{
    private static readonly MeasuredRows<VisitIssue, Duty> Duties = Punctuality.Rows<VisitIssue>(
        _ => true,
        i => new Duty
        {
            Unit = i.UnitId,
            Official = i.HandlerId,
            DueOn = i.DueOn,
            DoneOn = i.StruckOffOn,
        }
    );

    public override string Measure => "V04";

    public override IndicatorDescription Description =>
        new(
            "走访问题按期销号率",
            "Issues closed on time",
            0.95m,
            YearlyMode.Pooled,
            SchemeSubject.Community,
            SchemeSubject.TownLeader,
            SchemeSubject.VillageSecretary
        )
        {
            Clauses = ["C13", "C45"],
        };

    public override IReadOnlyList<Touch> Touches => Touch.Nothing;
}
