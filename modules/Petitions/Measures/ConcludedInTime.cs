using Commons.Measures;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Measures;

/// <summary>P06 按期办结率: concluded within 60 (+30) days ÷ (concluded + open and overdue) (Art. 34); accepted matters only.</summary>
internal sealed class ConcludedInTime(PetitionsContext db) : PunctualMeasure<Matter>(db, Duties)
{
    private static readonly MeasuredRows<Matter, Duty> Duties = Punctuality.Rows<Matter>(
        m => m.DueOn != null && !m.Sealed,
        m => new Duty
        {
            Unit = m.UnitId,
            Official = m.HandlerId,
            DueOn = m.DueOn!.Value,
            DoneOn = m.ConcludedOn,
        }
    );

    public override string Measure => "P06";

    public override IndicatorDescription Description =>
        new("按期办结率", "Concluded in time", 1, YearlyMode.Pooled, SchemeSubject.Community, SchemeSubject.TownLeader)
        {
            Clauses = ["C21", "C45"],
            Laws = ["信访工作条例(2022) 第34条"],
        };

    public override IReadOnlyList<Touch> Touches => Touch.ShareOfPetitions;
}
