using Commons.Measures;
using Kernel.Time;
using Visits.Store;

namespace Visits;

/// <summary>V04 走访问题按期销号率: struck off in time ÷ (struck off + open and overdue) (C13, C45).</summary>
internal sealed class IssuesClosedInTime(VisitsContext db) : IMeasureSource
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

    public string Measure => "V04";

    public IndicatorDescription Description =>
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

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public IReadOnlyList<IMeasuredRows> Rows => [Duties];

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    ) => Duties.In(db.Issues).Punctual(subjects, month, cancellation);
}
