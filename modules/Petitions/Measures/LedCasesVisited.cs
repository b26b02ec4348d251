using Commons.Measures;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Petitions.LeaderCases;
using Petitions.Store;

namespace Petitions.Measures;

/// <summary>P04 带案下访比例: led cases with at least one case visit ÷ led cases, as they stand at the month's end (C22).</summary>
internal sealed class LedCasesVisited(PetitionsContext db) : IMeasureSource
{
    public const string Code = "P04";

    public string Measure => Code;

    public IReadOnlyList<Touch> Touches => Touch.ShareOfPetitions;

    public async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (leaders, last) = (subjects.Officials(), month.Last);
        var cases = await db
            .LeaderCases.Where(c => leaders.Contains(c.LeaderId) && c.Since <= last && !c.Sealed)
            .Select(c => new { c.LeaderId, Visited = c.Visits.Any(v => v.VisitedOn <= last) })
            .GroupBy(c => c.LeaderId)
            .Select(g => new
            {
                Leader = g.Key,
                Led = g.Count(),
                Visited = g.Count(c => c.Visited),
            })
            .ToDictionaryAsync(g => g.Leader, g => new Figure(g.Visited, g.Led), cancellation);
        return Figures.Of(subjects, officials: cases);
    }
}
