using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Data.Servers;

/// <summary>
/// A file has one writer at a time. Those of this process queue here, each let in as the one before is done; left to
/// themselves they would try, sleep and try again. The context that saves ends its turn, however saving ends.
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
        // Who has begun a transaction holds the file already, and must not wait for those who wait for it.
        if (eventData.Context is ModuleContext { Database.CurrentTransaction: null } context)
        {
            var turn = turns.GetOrAdd(context.Schema, _ => new SemaphoreSlim(1));
            await turn.WaitAsync(cancellationToken);
            context.EndTurn = () => turn.Release();
        }

        return result;
    }
}
