using Commons.Measures;
using Disputes.Store;
using Kernel.Time;

namespace Disputes.Measures;

/// <summary>
/// D03 纠纷按期化解率: settled in time ÷ (settled + open and overdue). One that failed and whose parties were told other
/// channels stands on neither side: mediation is voluntary, and forcing it must not pay.
/// </summary>
internal sealed class SettledInTime(DisputesContext db) : IMeasureSource
{
    public const string Code = "D03";

    public string Measure => Code;

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    ) =>
        db
            .Disputes.Where(d => d.DueOn != null && !d.LedElsewhere)
            .Select(d => new Duty
            {
                Unit = d.UnitId,
                Official = d.ResponsibleId,
                DueOn = d.DueOn!.Value,
                DoneOn = d.SettledOn,
            })
            .Punctual(subjects, month, cancellation);
}
