using System.Runtime.CompilerServices;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Outbox;

/// <summary>
/// Reads each message of a module's outbox once, from a moment on. Keys are ordered by the time at which they were made, but a
/// transaction may commit after another whose keys are younger. So a message is found in two ways: what is younger than all that was
/// read is read at each look, and once a second the keys of the last minute, without their messages, are compared with those that
/// were read.
/// </summary>
/// <param name="store">The module's store.</param>
internal sealed class OutboxCursor(ModuleStore store)
{
    /// <summary>
    /// How long a key may be made before it is committed: longer than a writer waits for its turn and an operation may take.
    /// </summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private const int BatchSize = 500;
    private static readonly TimeSpan Comparison = TimeSpan.FromSeconds(1);
    private readonly HashSet<long> read = [];
    private long horizon;
    private long newest;
    private long? comparedAt;

    /// <summary>Whose outbox it is.</summary>
    public ModuleStore Store => store;

    /// <summary>Whether something was committed that may not have been read.</summary>
    public bool IsWoken { get; set; }

    /// <summary>Has the next look begin anew.</summary>
    public void Reset()
    {
        comparedAt = null;
        read.Clear();
    }

    /// <summary>What was committed since the last look. The first look reads the last minute, of which somebody else may have heard.</summary>
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

            // A look that fails is repeated from the same place, however long it takes until one succeeds; and a clock that is
            // set back makes nothing new of what was read.
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

    /// <summary>What is within the overlap and was not read.</summary>
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
