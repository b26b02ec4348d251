using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Data.Servers;

/// <summary>
/// A file has one writer at a time. Those of this process queue here, each let in as the one before is done; left to
/// themselves they would try, sleep and try again.
/// </summary>
internal sealed class SqliteWriters : SaveChangesInterceptor
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.Ordinal);

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (TurnOf(eventData) is { } turn)
        {
            await turn.WaitAsync(cancellationToken);
        }

        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        TurnOf(eventData)?.Release();
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(
        DbContextErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        TurnOf(eventData)?.Release();
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(
        DbContextEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        TurnOf(eventData)?.Release();
        return Task.CompletedTask;
    }

    // Who has begun a transaction holds the file already, and must not wait for those who wait for it.
    private SemaphoreSlim? TurnOf(DbContextEventData eventData) =>
        eventData.Context is ModuleContext context && context.Database.CurrentTransaction is null
            ? turns.GetOrAdd(context.Schema, _ => new SemaphoreSlim(1))
            : null;
}
