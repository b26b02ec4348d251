using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Commons.Retention;

/// <summary>Records of one type that are kept under one rule, erased in the order in which they were made.</summary>
/// <typeparam name="T">Their type.</typeparam>
/// <param name="rule">Under which rule they are kept.</param>
public abstract class RecordRetention<T>(RetentionRule rule) : IRetain
    where T : Entity<T>
{
    /// <inheritdoc/>
    public RetentionRule Rule => rule;

    /// <inheritdoc/>
    public Task<int> Due(DateOnly keptFrom, CancellationToken cancellation) => Old(keptFrom).CountAsync(cancellation);

    /// <inheritdoc/>
    public async Task<int> Erase(DateOnly keptFrom, DateOnly today, int most, CancellationToken cancellation)
    {
        var ids = await Old(keptFrom).OrderBy(r => r.Id).Select(r => r.Id).Take(most).ToListAsync(cancellation);
        return await Erase(ids, today, cancellation);
    }

    /// <summary>Those whose time is over.</summary>
    /// <param name="keptFrom">The first day whose records are kept.</param>
    protected abstract IQueryable<T> Old(DateOnly keptFrom);

    /// <summary>Erases these.</summary>
    /// <param name="ids">Which.</param>
    /// <param name="today">The day of erasing.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many were.</returns>
    protected abstract Task<int> Erase(List<Id<T>> ids, DateOnly today, CancellationToken cancellation);
}
