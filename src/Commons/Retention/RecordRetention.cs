using System.Reflection;
using Kernel;
using Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace Commons.Retention;

/// <summary>Records of one type that are kept under one rule, erased in the order in which they were made.</summary>
/// <typeparam name="T">Their type.</typeparam>
/// <param name="rule">Under which rule they are kept.</param>
public abstract class RecordRetention<T>(RetentionRule rule) : IRetain
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

    /// <summary>Those whose time is over.</summary>
    /// <param name="keptFrom">The first day whose records are kept.</param>
    protected abstract IQueryable<T> Old(DateOnly keptFrom);

    /// <summary>Those of some records that are sealed; null where none can be.</summary>
    protected virtual IQueryable<T>? Hidden(IQueryable<T> records) =>
        Flag is { } flag ? records.Where(r => EF.Property<bool>(r, flag)) : null;

    /// <summary>Erases these.</summary>
    /// <param name="ids">Which.</param>
    /// <param name="today">The day of erasing.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many were.</returns>
    protected abstract Task<int> Erase(List<Id<T>> ids, DateOnly today, CancellationToken cancellation);
}
