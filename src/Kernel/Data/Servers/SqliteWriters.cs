using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Data.Servers;

/// <summary>
/// A file has one writer at a time. Those of this process queue here, each let in as the one before is done; left to
/// themselves they would try, sleep and try again.
/// </summary>
internal sealed class SqliteWriters : SaveChangesInterceptor
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DbContext, SemaphoreSlim> held = new(ReferenceEqualityComparer.Instance);

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        // Who has begun a transaction holds the file already, and must not wait for those who wait for it.
        if (eventData.Context is ModuleContext { Database.CurrentTransaction: null } context)
        {
            var turn = turns.GetOrAdd(context.Schema, _ => new SemaphoreSlim(1));
            await turn.WaitAsync(cancellationToken);
            held[context] = turn;
        }

        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        Leave(eventData);
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(
        DbContextErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Leave(eventData);
        return Task.CompletedTask;
    }

    // A conflict of versions is not counted among the saves that failed.
    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(
        ConcurrencyExceptionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        Leave(eventData);
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesCanceledAsync(
        DbContextEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Leave(eventData);
        return Task.CompletedTask;
    }

    private void Leave(DbContextEventData eventData)
    {
        if (eventData.Context is { } context && held.TryRemove(context, out var turn))
        {
            turn.Release();
        }
    }
}
