using Commons.Measures;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Measures;

/// <summary>P05 按期告知率: written notice within 15 days ÷ (given + overdue) (Arts 22, 23).</summary>
internal sealed class NotifiedInTime(PetitionsContext db) : PunctualMeasure<Matter>(db, Duties)
{
    private static readonly MeasuredRows<Matter, Duty> Duties = Punctuality.Rows<Matter>(
        m => !m.Sealed,
        m => new Duty
        {
            Unit = m.UnitId,
            Official = m.HandlerId,
            DueOn = m.NoticeDueOn,
            DoneOn = m.NotifiedOn,
        }
    );

    public override string Measure => "P05";

    public override IndicatorDescription Description =>
        new("按期告知率", "Notice in 15 days", 1, YearlyMode.Pooled, SchemeSubject.Community)
        {
            Laws = ["信访工作条例(2022) 第22条", "信访工作条例(2022) 第23条"],
        };

    public override IReadOnlyList<Touch> Touches => Touch.ShareOfPetitions;
}
