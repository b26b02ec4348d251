using Commons.Measures;
using Kernel.Time;
using Publicity.Store;

namespace Publicity.Postings;

/// <summary>U02 公开按时率: postings made in time ÷ (made + overdue) (C39; Organic Law of Villagers' Committees, Art. 30 of 2018).</summary>
internal sealed class PostedInTime(PublicityContext db) : IMeasureSource
{
    private static readonly MeasuredRows<Posting, Duty> Duties = Punctuality.Rows<Posting>(
        _ => true,
        p => new Duty
        {
            Unit = p.UnitId,
            Official = null,
            DueOn = p.DueOn,
            DoneOn = p.PostedOn,
        }
    );

    public string Measure => "U02";

    public IndicatorDescription Description =>
        new("公开按时率", "Postings on time", 1, YearlyMode.Pooled, SchemeSubject.Community)
        {
            Clauses = ["C39"],
            Laws = ["村民委员会组织法(2018) 第30条"],
        };

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public IReadOnlyList<IMeasuredRows> Rows => [Duties];

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    ) => Duties.In(db.Postings).Punctual(subjects, month, cancellation);
}
