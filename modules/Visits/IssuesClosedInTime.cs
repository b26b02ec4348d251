using Commons.Measures;
using Kernel.Time;
using Visits.Store;

namespace Visits;

/// <summary>V04 走访问题按期销号率: struck off in time ÷ (struck off + open and overdue) (C13, C45).</summary>
internal sealed class IssuesClosedInTime(VisitsContext db) : IMeasureSource
{
    public const string Code = "V04";

    public string Measure => Code;

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    ) =>
        db
            .Issues.Select(i => new Duty
            {
                Unit = i.UnitId,
                Official = i.HandlerId,
                DueOn = i.DueOn,
                DoneOn = i.StruckOffOn,
            })
            .Punctual(subjects, month, cancellation);
}
