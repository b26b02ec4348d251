using Commons.Measures;
using Disputes.Store;

namespace Disputes.Measures;

/// <summary>
/// D03 纠纷按期化解率: settled in time ÷ (settled + open and overdue). A failed dispute whose parties were informed of other channels is
/// not counted: mediation is voluntary, and there must be no reward for forcing it.
/// </summary>
internal sealed class SettledInTime(DisputesContext db) : PunctualMeasure<Dispute>(db, Duties)
{
    private static readonly MeasuredRows<Dispute, Duty> Duties = Punctuality.Rows<Dispute>(
        d => d.DueOn != null && !d.LedElsewhere,
        d => new Duty
        {
            Unit = d.UnitId,
            Official = d.ResponsibleId,
            DueOn = d.DueOn!.Value,
            DoneOn = d.SettledOn,
        }
    );

    public override string Measure => "D03";

    public override IndicatorDescription Description =>
        new(
            "纠纷按期化解率",
            "Disputes on time",
            0.95m,
            YearlyMode.Pooled,
            SchemeSubject.Community,
            SchemeSubject.TownLeader,
            SchemeSubject.VillageSecretary
        )
        {
            Clauses = ["C25", "C45"],
        };

    public override IReadOnlyList<Touch> Touches => Touch.Nothing;
}
