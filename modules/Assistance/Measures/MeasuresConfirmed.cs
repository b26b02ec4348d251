using Assistance.AidCases;
using Assistance.Store;
using Commons.Measures;

namespace Assistance.Measures;

/// <summary>A02 帮扶措施落实率: confirmed by the household in time ÷ (confirmed + overdue).</summary>
internal sealed class MeasuresConfirmed(AssistanceContext db) : PunctualMeasure<AidMeasure>(db, Duties)
{
    private static readonly MeasuredRows<AidMeasure, Duty> Duties = Punctuality.Rows<AidMeasure>(
        _ => true,
        m => new Duty
        {
            Unit = m.UnitId,
            Official = m.ResponsibleId,
            DueOn = m.DueOn,
            DoneOn = m.ConfirmedOn,
        }
    );

    public override string Measure => "A02";

    public override IndicatorDescription Description =>
        new(
            "帮扶措施落实率",
            "Aid measures done",
            0.95m,
            YearlyMode.Pooled,
            SchemeSubject.Community,
            SchemeSubject.VillageSecretary
        )
        {
            Clauses = ["C30"],
        };

    public override IReadOnlyList<Touch> Touches => Touch.Nothing;
}
