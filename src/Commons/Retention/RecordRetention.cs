using System.Reflection;
using Kernel;
using Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace Commons.Retention;

/// <summary>Erases records of one type under one rule, in the order of their creation.</summary>
/// <typeparam name="T">The type of record.</typeparam>
/// <param name="rule">The rule that applies to the records.</param>
public abstract class RecordRetention<T>(RetentionRule rule) : IRetentionPolicy
    where T : Entity<T>
{
    private static readonly string? Flag = typeof(T)
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .SingleOrDefault(p => p.IsDefined(typeof(SealFlagAttribute)))
        ?.Name;

    /// <inheritdoc/>
    public RetentionRule Rule => rule;

    /// <inheritdoc/>
    public Task<int> Due(DateOnly keptFrom, CancellationToken cancellation) => Old(keptFrom).CountAsync(cancellation);

    /// <inheritdoc/>
    public async Task<ErasedRecords> Erase(DateOnly keptFrom, DateOnly today, int most, CancellationToken cancellation)
    {
        var ids = await Old(keptFrom).OrderBy(r => r.Id).Select(r => r.Id).Take(most).ToListAsync(cancellation);
        var hidden = Hidden(Old(keptFrom).Where(r => ids.Contains(r.Id)));
        var count = hidden is null ? 0 : await hidden.CountAsync(cancellation);
        return new ErasedRecords(await Erase(ids, today, cancellation), count);
    }

    /// <summary>The records whose retention period has ended.</summary>
    /// <param name="keptFrom">The first day whose records are kept.</param>
    protected abstract IQueryable<T> Old(DateOnly keptFrom);

    /// <summary>The sealed ones among some records; null if there cannot be any.</summary>
    protected virtual IQueryable<T>? Hidden(IQueryable<T> records) =>
        Flag is { } flag ? records.Where(r => EF.Property<bool>(r, flag)) : null;

    /// <summary>Erases records.</summary>
    /// <param name="ids">The keys of the records.</param>
    /// <param name="today">The day of the erasure.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The number of erased records.</returns>
    protected abstract Task<int> Erase(List<Id<T>> ids, DateOnly today, CancellationToken cancellation);
}
