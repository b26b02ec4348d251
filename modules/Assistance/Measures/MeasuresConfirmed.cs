using Assistance.Store;
using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Kernel.Time;

namespace Assistance.Measures;

/// <summary>A02 帮扶措施落实率: confirmed by the household in time ÷ (confirmed + overdue).</summary>
internal sealed class MeasuresConfirmed(AssistanceContext db) : IMeasureSource
{
    public const string Code = "A02";

    public string Measure => Code;

    public async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (units, officials) = (subjects.Units(), subjects.Officials());
        var ofUnits = await db
            .AidMeasures.Where(m => units.Contains(m.UnitId))
            .Select(m => new Duty<Id<OrgUnit>>
            {
                Key = m.UnitId,
                DueOn = m.DueOn,
                DoneOn = m.ConfirmedOn,
            })
            .Punctual(month, cancellation);
        var ofOfficials = await db
            .AidMeasures.Where(m => officials.Contains(m.ResponsibleId))
            .Select(m => new Duty<Id<Official>>
            {
                Key = m.ResponsibleId,
                DueOn = m.DueOn,
                DoneOn = m.ConfirmedOn,
            })
            .Punctual(month, cancellation);
        return Figures.Of(subjects, ofUnits, ofOfficials);
    }
}
