using Commons.Measures;
using Commons.Officials;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Petitions.LeaderCases;
using Petitions.Store;

namespace Petitions.Measures;

/// <summary>P04 带案下访比例: leader cases with at least one visit ÷ leader cases, at the end of the month (C22).</summary>
internal sealed class LedCasesVisited(PetitionsContext db) : IMeasureSource
{
    private static readonly MeasuredRows<LeaderCase, Led> Cases = new(
        c => !c.Sealed,
        c => new Led
        {
            Id = c.Id,
            Leader = c.LeaderId,
            Since = c.Since,
        },
        led => [CellSpan.Between(Subject.Of(led.Leader), led.Since, null)]
    );

    private static readonly MeasuredRows<CaseVisit, Paid> Visits = new(
        v => !v.Sealed,
        v => new Paid
        {
            Case = v.LeaderCaseId,
            Leader = v.LeaderId,
            On = v.VisitedOn,
        },
        paid => [CellSpan.Between(Subject.Of(paid.Leader), paid.On, null)]
    );

    public string Measure => "P04";

    public IndicatorDescription Description =>
        new("带案下访比例", "Case-carrying visits", 0.30m, YearlyMode.Latest, SchemeSubject.TownLeader)
        {
            Clauses = ["C22"],
            Laws = ["信访工作条例(2022) 第18条"],
        };

    public IReadOnlyList<Touch> Touches => Touch.ShareOfPetitions;

    public IReadOnlyList<IMeasuredRows> Rows => [Cases, Visits];

    public async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (leaders, last) = (subjects.Officials(), month.Last);
        var paid = Visits.In(db.CaseVisits);
        var cases = await Cases
            .In(db.LeaderCases)
            .Where(c => leaders.Contains(c.Leader) && c.Since <= last)
            .Select(c => new
            {
                c.Leader,
                Visited = paid.Any(v => v.Case == c.Id && v.Leader == c.Leader && v.On <= last),
            })
            .GroupBy(c => c.Leader)
            .Select(g => new
            {
                Leader = g.Key,
                Led = g.Count(),
                Visited = g.Count(c => c.Visited),
            })
            .ToDictionaryAsync(g => g.Leader, g => new Figure(g.Visited, g.Led), cancellation);
        return Figures.Combine(subjects, officials: cases);
    }

    private sealed record Led
    {
        public required Id<LeaderCase> Id { get; init; }

        public required Id<Official> Leader { get; init; }

        public required DateOnly Since { get; init; }
    }

    private sealed record Paid
    {
        public required Id<LeaderCase> Case { get; init; }

        public required Id<Official> Leader { get; init; }

        public required DateOnly On { get; init; }
    }
}
