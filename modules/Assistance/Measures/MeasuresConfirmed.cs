using Assistance.AidCases;
using Assistance.Store;
using Commons.Measures;
using Kernel.Time;

namespace Assistance.Measures;

/// <summary>A02 帮扶措施落实率: confirmed by the household in time ÷ (confirmed + overdue).</summary>
internal sealed class MeasuresConfirmed(AssistanceContext db) : IMeasureSource
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

    public string Measure => "A02";

    public IndicatorDescription Description =>
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

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public IReadOnlyList<IMeasuredRows> Rows => [Duties];

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    ) => Duties.In(db.AidMeasures).Punctual(subjects, month, cancellation);
}
