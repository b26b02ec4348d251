using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Disputes.Store;
using Kernel;
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

    public async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (units, officials) = (subjects.Units(), subjects.Officials());
        var counted = db.Disputes.Where(d => d.DueOn != null && !d.LedElsewhere);
        var ofUnits = await counted
            .Where(d => units.Contains(d.UnitId))
            .Select(d => new Duty<Id<OrgUnit>>
            {
                Key = d.UnitId,
                DueOn = d.DueOn!.Value,
                DoneOn = d.SettledOn,
            })
            .Punctual(month, cancellation);
        var ofOfficials = await counted
            .Where(d => d.ResponsibleId != null && officials.Contains(d.ResponsibleId!.Value))
            .Select(d => new Duty<Id<Official>>
            {
                Key = d.ResponsibleId!.Value,
                DueOn = d.DueOn!.Value,
                DoneOn = d.SettledOn,
            })
            .Punctual(month, cancellation);
        return Figures.Of(subjects, ofUnits, ofOfficials);
    }
}
