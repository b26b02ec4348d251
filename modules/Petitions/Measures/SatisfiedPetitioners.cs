using Commons.Measures;
using Commons.OrgUnits;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Petitions.Lookups;
using Petitions.Store;

namespace Petitions.Measures;

/// <summary>
/// P08 群众满意率: ratings of the handling unit that are at least basically satisfied ÷ all ratings of the month; matters without a
/// rating are not counted.
/// </summary>
internal sealed class SatisfiedPetitioners(PetitionsContext db) : IMeasureSource
{
    private static readonly MeasuredRows<Rating, Answer> Answers = new(
        r => !r.Sealed,
        r => new Answer
        {
            Unit = r.UnitId,
            On = r.RatedOn,
            How = r.WithUnit,
        },
        answer => [CellSpan.In(Subject.Of(answer.Unit), answer.On)]
    );

    public string Measure => "P08";

    public IndicatorDescription Description =>
        new("群众满意率", "Satisfied petitioners", 0.90m, YearlyMode.Pooled, SchemeSubject.Community)
        {
            Clauses = ["C52"],
            Laws = ["信访工作条例(2022) 第21条"],
        };

    public bool IsOfAnswers => true;

    public IReadOnlyList<Touch> Touches => Touch.ShareOfPetitions;

    public IReadOnlyList<IMeasuredRows> Rows => [Answers];

    public async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (units, first, last) = (subjects.Units(), month.First, month.Last);
        var counts = await Answers
            .In(db.Ratings)
            .Where(a => units.Contains(a.Unit) && a.On >= first && a.On <= last)
            .GroupBy(a => a.Unit)
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                Satisfied = g.Count(a => a.How != Satisfaction.Dissatisfied && a.How != Satisfaction.VeryDissatisfied),
            })
            .ToDictionaryAsync(g => g.Key, g => new Figure(g.Satisfied, g.All), cancellation);
        return Figures.Combine(subjects, counts);
    }

    private sealed record Answer
    {
        public required Id<OrgUnit> Unit { get; init; }

        public required DateOnly On { get; init; }

        public required Satisfaction How { get; init; }
    }
}
