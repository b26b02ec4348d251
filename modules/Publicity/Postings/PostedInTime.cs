using Commons.Measures;
using Publicity.Store;

namespace Publicity.Postings;

/// <summary>U02 公开按时率: postings made in time ÷ (made + overdue) (C39; Organic Law of Villagers' Committees, Art. 30 of 2018).</summary>
internal sealed class PostedInTime(PublicityContext db) : PunctualMeasure<Posting>(db, Duties)
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

    public override string Measure => "U02";

    public override IndicatorDescription Description =>
        new("公开按时率", "Postings on time", 1, YearlyMode.Pooled, SchemeSubject.Community)
        {
            Clauses = ["C39"],
            Laws = ["村民委员会组织法(2018) 第30条"],
        };

    public override IReadOnlyList<Touch> Touches => Touch.Nothing;
}
