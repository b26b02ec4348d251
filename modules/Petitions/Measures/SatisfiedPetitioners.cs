using Commons.Measures;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Petitions.Lookups;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Measures;

/// <summary>P08 群众满意率: satisfied or basically so with the handling unit ÷ rated in the month; nobody who did not rate counts.</summary>
internal sealed class SatisfiedPetitioners(PetitionsContext db) : IMeasureSource
{
    public const string Code = "P08";

    public string Measure => Code;

    public bool IsOfAnswers => true;

    public IReadOnlyList<Touch> Touches => Touch.ShareOfPetitions;

    public async Task<IReadOnlyDictionary<Subject, Figure>> Read(
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (units, first, last) = (subjects.Units(), month.First, month.Last);
        var ratings =
            from rating in db.Ratings
            where units.Contains(rating.UnitId) && rating.RatedOn >= first && rating.RatedOn <= last
            where !db.Set<Matter>().Any(m => m.Id == rating.MatterId && m.Sealed)
            select rating;
        var counts = await ratings
            .GroupBy(r => r.UnitId)
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                Satisfied = g.Count(r =>
                    r.WithUnit != Satisfaction.Dissatisfied && r.WithUnit != Satisfaction.VeryDissatisfied
                ),
            })
            .ToDictionaryAsync(g => g.Key, g => new Figure(g.Satisfied, g.All), cancellation);
        return Figures.Of(subjects, counts);
    }
}
