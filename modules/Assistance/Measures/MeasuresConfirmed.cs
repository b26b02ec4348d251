using Assistance.AidCases;
using Assistance.Store;
using Commons.Measures;
using Kernel.Time;

namespace Assistance.Measures;

/// <summary>A02 帮扶措施落实率: confirmed by the household in time ÷ (confirmed + overdue).</summary>
internal sealed class MeasuresConfirmed(AssistanceContext db) : IMeasureSource
{
    public const string Code = "A02";

    public string Measure => Code;

    public IReadOnlyList<Touch> Touches => Touch.Nothing;

    public Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    ) =>
        db
            .AidMeasures.Select(m => new Duty
            {
                Unit = m.UnitId,
                Official = m.ResponsibleId,
                DueOn = m.DueOn,
                DoneOn = m.ConfirmedOn,
            })
            .Punctual(subjects, month, cancellation);
}
