using System.Linq.Expressions;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Commons.Measures;

/// <summary>
/// Punctuality: done in time ÷ (done + open and overdue). Duties that are open and not yet due are not counted; an overdue duty
/// counts in every month in which it stays open (domain model, edge case 4).
/// </summary>
public static class Punctuality
{
    /// <summary>Rows that are duties with a deadline.</summary>
    /// <param name="counts">Which rows count.</param>
    /// <param name="duty">The responsible unit and official, the deadline and the day of completion.</param>
    public static MeasuredRows<TRow, Duty> Rows<TRow>(
        Expression<Func<TRow, bool>> counts,
        Expression<Func<TRow, Duty>> duty
    )
        where TRow : class => new(counts, duty, d => d.Cells);

    /// <summary>Computes the figures of a month: one statement for the units among the subjects, one for the officials.</summary>
    public static async Task<IReadOnlyDictionary<Subject, Figure>> Punctual(
        this IQueryable<Duty> duties,
        IReadOnlyCollection<Subject> subjects,
        Month month,
        CancellationToken cancellation
    )
    {
        var (units, officials) = (subjects.Units(), subjects.Officials());
        return Figures.Combine(
            subjects,
            await Read(duties.Where(d => units.Contains(d.Unit)), d => d.Unit, units, month, cancellation),
            await Read(
                duties.Where(d => d.Official != null && officials.Contains(d.Official!.Value)),
                d => d.Official!.Value,
                officials,
                month,
                cancellation
            )
        );
    }

    private static async Task<Dictionary<Id<T>, Figure>> Read<T>(
        IQueryable<Duty> duties,
        Expression<Func<Duty, Id<T>>> owner,
        List<Id<T>> asked,
        Month month,
        CancellationToken cancellation
    )
    {
        if (asked.Count == 0)
        {
            return [];
        }

        var (first, last) = (month.First, month.Last);
        var counts = await duties
            .Where(d =>
                (d.DoneOn >= first && d.DoneOn <= last) || (d.DueOn <= last && (d.DoneOn == null || d.DoneOn > last))
            )
            .GroupBy(owner)
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                InTime = g.Count(d => d.DoneOn <= last && d.DoneOn <= d.DueOn),
                Overdue = g.Count(d => d.DoneOn == null || d.DoneOn > last),
            })
            .ToListAsync(cancellation);
        return counts.ToDictionary(c => c.Key, c => new Figure(c.InTime, c.All, c.Overdue));
    }
}
