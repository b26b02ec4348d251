using Commons.Measures;
using Commons.OrgUnits;
using Kernel;
using Kernel.Time;
using Publicity.Store;

namespace Publicity.Measures;

/// <summary>U02 公开按时率: postings made in time ÷ (made + overdue) (C39; Organic Law of Villagers' Committees, Art. 30 of 2018).</summary>
internal sealed class PostedInTime(PublicityContext db) : IMeasureSource
{
    public const string Code = "U02";

    public string Measure => Code;

    public async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var units = subjects.Units();
        var postings = await db
            .Postings.Where(p => units.Contains(p.UnitId))
            .Select(p => new Duty<Id<OrgUnit>>
            {
                Key = p.UnitId,
                DueOn = p.DueOn,
                DoneOn = p.PostedOn,
            })
            .Punctual(month, cancellation);
        return Figures.Of(subjects, postings);
    }
}
