using Commons.Measures;
using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Kernel.Time;
using Visits.Store;

namespace Visits;

/// <summary>V04 走访问题按期销号率: struck off in time ÷ (struck off + open and overdue) (C13, C45).</summary>
internal sealed class IssuesClosedInTime(VisitsContext db) : IMeasureSource
{
    public const string Code = "V04";

    public string Measure => Code;

    public async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (units, officials) = (subjects.Units(), subjects.Officials());
        var ofUnits = await db
            .Issues.Where(i => units.Contains(i.UnitId))
            .Select(i => new Duty<Id<OrgUnit>>
            {
                Key = i.UnitId,
                DueOn = i.DueOn,
                DoneOn = i.StruckOffOn,
            })
            .Punctual(month, cancellation);
        var ofOfficials = await db
            .Issues.Where(i => officials.Contains(i.HandlerId))
            .Select(i => new Duty<Id<Official>>
            {
                Key = i.HandlerId,
                DueOn = i.DueOn,
                DoneOn = i.StruckOffOn,
            })
            .Punctual(month, cancellation);
        return Figures.Of(subjects, ofUnits, ofOfficials);
    }
}
