using System.Runtime.CompilerServices;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Outbox;

/// <summary>
/// Reads each new message of a module's outbox once. Keys are ordered by the time they were generated, but a transaction may
/// commit after another whose keys are newer. Messages are therefore found in two ways: each read returns those newer than all
/// that were read, and once a second the keys of the last minute are compared with those that were read.
/// </summary>
/// <param name="store">The module's store.</param>
internal sealed class OutboxCursor(ModuleStore store)
{
    /// <summary>How long before its commit a key may be generated: longer than a writer waits and an operation may take.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private const int BatchSize = 500;
    private static readonly TimeSpan Comparison = TimeSpan.FromSeconds(1);
    private readonly HashSet<long> read = [];
    private long horizon;
    private long newest;
    private long? comparedAt;

    /// <summary>The module whose outbox is read.</summary>
    public ModuleStore Store => store;

    /// <summary>Whether there may be unread messages.</summary>
    public bool IsWoken { get; set; }

    /// <summary>Starts over with the next read.</summary>
    public void Reset()
    {
        comparedAt = null;
        read.Clear();
    }

    /// <summary>
    /// Returns messages committed since the last read. The first read returns the last minute, which includes messages that others
    /// may already have received.
    /// </summary>
    public async IAsyncEnumerable<(OutboxMessage Message, bool IsFirstLook)> Read(
        TimeProvider clock,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        IsWoken = false;
        await using var context = store.Open();
        var isFirst = comparedAt is null;
        var (now, from) = (clock.GetTimestamp(), Keys.Before(Overlap));
        if (isFirst)
        {
            (horizon, newest) = (from, from);
        }
        else if (clock.GetElapsedTime(comparedAt!.Value) >= Comparison)
        {
            foreach (var late in await Late(context, cancellation))
            {
                if (read.Add(late.Id))
                {
                    yield return (late, false);
                }
            }

            // A read that fails is repeated from the same position, however long that takes; a clock that is set back makes nothing new of
            // what was read.
            (comparedAt, horizon) = (now, Math.Max(horizon, from));
            read.RemoveWhere(key => key <= horizon);
        }

        while (true)
        {
            var after = newest;
            var batch = await context
                .Outbox.AsNoTracking()
                .Where(m => m.Id > after)
                .OrderBy(m => m.Id)
                .Take(BatchSize)
                .ToListAsync(cancellation);
            foreach (var message in batch)
            {
                newest = message.Id;
                if (read.Add(message.Id))
                {
                    yield return (message, isFirst);
                }
            }

            if (batch.Count < BatchSize)
            {
                break;
            }
        }

        comparedAt ??= now;
    }

    /// <summary>Messages within the overlap that were not read.</summary>
    private async Task<List<OutboxMessage>> Late(ModuleContext context, CancellationToken cancellation)
    {
        var (from, until) = (horizon, newest);
        var keys = await context
            .Outbox.Where(m => m.Id > from && m.Id <= until)
            .OrderBy(m => m.Id)
            .Select(m => m.Id)
            .ToListAsync(cancellation);
        var late = new List<OutboxMessage>();
        foreach (var chunk in keys.Where(k => !read.Contains(k)).Chunk(BatchSize).Select(c => c.ToList()))
        {
            late.AddRange(
                await context
                    .Outbox.AsNoTracking()
                    .Where(m => chunk.Contains(m.Id))
                    .OrderBy(m => m.Id)
                    .ToListAsync(cancellation)
            );
        }

        return late;
    }
}
