using System.Collections.Immutable;
using Kernel.Data;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kernel.Events;

/// <summary>
/// Lets this host hear of what happens on any host, shortly after it is committed and at most once: it follows the outboxes
/// of the modules that somebody listens to. What it hears is news for those who watch; whoever must not miss anything
/// reacts (<see cref="IReact{T}"/>).
/// </summary>
/// <param name="stores">The modules' stores.</param>
/// <param name="catalog">The events by name.</param>
/// <param name="watch">Told of the storage's troubles.</param>
/// <param name="clock">The time that all hosts share.</param>
/// <param name="log">Where a stumble is reported.</param>
public sealed partial class Tail(
    IEnumerable<ModuleStore> stores,
    EventCatalog catalog,
    StorageWatch watch,
    DatabaseClock clock,
    ILogger<Tail> log
) : BackgroundService
{
    private const int BatchSize = 500;

    // A transaction may commit after another that began later, and hosts' clocks differ: what is younger than this is
    // looked at again.
    private static readonly TimeSpan Overlap = DatabaseClock.Tolerance;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    // The relay deletes what it has told only later than that.
    private static readonly TimeSpan Kept = Relay.Remembered - Overlap;
    private readonly Bell news = new();
    private readonly Lock turn = new();
    private readonly Dictionary<ModuleStore, Position> positions = [];
    private ImmutableArray<Listener> listeners = [];

    /// <summary>How many listen to all modules.</summary>
    public int Listeners => listeners.Count(l => l.Context is null);

    /// <summary>Hears of every event from now on, until what is returned is disposed of. It must not wait.</summary>
    /// <param name="hear">Called for each event.</param>
    /// <param name="gap">Called where events may have been missed: the outboxes could not be read for longer than events are kept.</param>
    /// <param name="context">
    /// The type of a module's context, to hear of its events alone, and then also of those of the last seconds; null for all modules.
    /// </param>
    public IDisposable Listen(Action<IEvent> hear, Action? gap = null, Type? context = null)
    {
        var listener = new Listener(hear, gap, context, context is null ? Keys.Next() : 0);
        lock (turn)
        {
            listeners = listeners.Add(listener);
        }

        news.Ring();
        return new Ending(() =>
        {
            lock (turn)
            {
                listeners = listeners.Remove(listener);
            }
        });
    }

    /// <summary>Says that something was just committed; without it the tail looks again in half a second.</summary>
    public void Wake()
    {
        if (Listeners > 0)
        {
            news.Ring();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var followed = Followed();
                if (followed.Count == 0)
                {
                    await news.Heard(stoppingToken);
                    continue;
                }

                foreach (var (store, position) in followed)
                {
                    await Follow(store, position, stoppingToken);
                }

                await news.Heard(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                if (watch.Note(fault) is null)
                {
                    TailStumbled(fault);
                }

                await news.Rest(Pause, stoppingToken);
            }
        }
    }

    /// <summary>The modules that somebody listens to, and how far each was read.</summary>
    private List<(ModuleStore Store, Position Position)> Followed()
    {
        var (heard, followed) = (listeners, new List<(ModuleStore, Position)>());
        foreach (var store in stores)
        {
            if (!heard.Any(l => l.Hears(store)))
            {
                positions.Remove(store);
                continue;
            }

            if (!positions.TryGetValue(store, out var position))
            {
                positions.Add(store, position = new Position());
            }

            followed.Add((store, position));
        }

        return followed;
    }

    private async Task Follow(ModuleStore store, Position position, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now - position.ReadAt > Kept)
        {
            Skip(store);
        }

        // After an outage it goes on where it stopped.
        var from = Keys.At((position.ReadAt is { } last && last < now ? last : now) - Overlap);
        await using var context = store.Open();
        while (true)
        {
            var after = from;
            var batch = await context
                .Outbox.AsNoTracking()
                .Where(m => m.Id > after)
                .OrderBy(m => m.Id)
                .Take(BatchSize)
                .ToListAsync(cancellation);
            foreach (var message in batch.Where(m => position.Seen.Add(m.Id)))
            {
                Tell(store, message);
            }

            if (batch.Count < BatchSize)
            {
                break;
            }

            from = batch[^1].Id;
        }

        position.ReadAt = now;
        var horizon = Keys.At(now - Overlap);
        position.Seen.RemoveWhere(id => id <= horizon);
    }

    private void Tell(ModuleStore store, OutboxMessage message)
    {
        // What was there before anybody listened is no news.
        var hearing = listeners.RemoveAll(l => !l.Hears(store) || message.Id <= l.Since);
        if (hearing.IsEmpty)
        {
            return;
        }

        foreach (var happened in catalog.Read(message))
        {
            foreach (var listener in hearing)
            {
                listener.Hear(happened);
            }
        }
    }

    private void Skip(ModuleStore store)
    {
        foreach (var listener in listeners.Where(l => l.Hears(store)))
        {
            listener.Gap?.Invoke();
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The tail stumbled and goes on")]
    private partial void TailStumbled(Exception fault);

    /// <summary>Who listens.</summary>
    /// <param name="Hear">Called for each event.</param>
    /// <param name="Gap">Called where events may have been missed.</param>
    /// <param name="Context">The module's context; null for all modules.</param>
    /// <param name="Since">What is older is no news.</param>
    private sealed record Listener(Action<IEvent> Hear, Action? Gap, Type? Context, long Since)
    {
        public bool Hears(ModuleStore store) => Context is null || Context == store.Context;
    }

    /// <summary>How far an outbox was read.</summary>
    private sealed class Position
    {
        /// <summary>When the last reading began that came to its end.</summary>
        public DateTimeOffset? ReadAt { get; set; }

        /// <summary>The messages that lie in the overlap and were told.</summary>
        public HashSet<long> Seen { get; } = [];
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
