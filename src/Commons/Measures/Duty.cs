using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Commons.Measures;

/// <summary>Something to be done by a day, as far as punctuality is concerned.</summary>
/// <typeparam name="TKey">What it is counted by.</typeparam>
public sealed class Duty<TKey>
{
    /// <summary>Whose duty it is.</summary>
    public required TKey Key { get; init; }

    /// <summary>The last day on which it is done in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The day it was done; null while it is open.</summary>
    public required DateOnly? DoneOn { get; init; }
}

/// <summary>
/// Punctuality as this field reckons it: done in time ÷ (done + open and overdue). What is open and not yet due is
/// neither; what is overdue at the end of a month counts in every month it stays open (domain model, edge case 4).
/// </summary>
public static class Punctuality
{
    /// <summary>The figures of a month by key, in one statement.</summary>
    public static async Task<Dictionary<TKey, Figure>> Punctual<TKey>(
        this IQueryable<Duty<TKey>> duties,
        Month month,
        CancellationToken cancellation
    )
        where TKey : notnull
    {
        var (first, last) = (month.First, month.Last);
        var counts = await duties
            .Where(d =>
                (d.DoneOn >= first && d.DoneOn <= last) || (d.DueOn <= last && (d.DoneOn == null || d.DoneOn > last))
            )
            .GroupBy(d => d.Key)
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
