using System.Collections.Immutable;
using Kernel.Data;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kernel.Events;

/// <summary>
/// Lets this host hear of what happens on any host, shortly after it is committed and at most once: it follows the outboxes
/// of all modules, as long as somebody listens. What it hears is news for those who watch; whoever must not miss anything
/// reacts (<see cref="IReact{T}"/>).
/// </summary>
/// <param name="stores">The modules' stores.</param>
/// <param name="catalog">The events by name.</param>
/// <param name="watch">Told of the storage's troubles.</param>
/// <param name="log">Where a stumble is reported.</param>
public sealed partial class Tail(
    IEnumerable<ModuleStore> stores,
    EventCatalog catalog,
    StorageWatch watch,
    ILogger<Tail> log
) : BackgroundService
{
    private const int BatchSize = 500;

    // A transaction may commit after another that began later, and hosts' clocks differ: what is younger than this is
    // looked at again.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly Bell news = new();
    private readonly Dictionary<ModuleStore, HashSet<long>> positions = [];
    private ImmutableArray<Action<IEvent>> listeners = [];

    // Keys do not go back when the clock does.
    private long since;
    private long horizon;

    /// <summary>How many listen.</summary>
    public int Listeners => listeners.Length;

    /// <summary>Hears of every event from now on, until what is returned is disposed of. It must not wait.</summary>
    public IDisposable Listen(Action<IEvent> hear)
    {
        lock (positions)
        {
            if (listeners.IsEmpty)
            {
                since = Keys.Next();
            }

            listeners = listeners.Add(hear);
        }

        Wake();
        return new Ending(() =>
        {
            lock (positions)
            {
                listeners = listeners.Remove(hear);
            }
        });
    }

    /// <summary>Says that something was just committed; without it the tail looks again in half a second.</summary>
    public void Wake()
    {
        if (listeners.Length > 0)
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
                if (listeners.IsEmpty)
                {
                    positions.Clear();
                    await news.Heard(stoppingToken);
                    continue;
                }

                foreach (var store in stores)
                {
                    await Follow(store, stoppingToken);
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

    private async Task Follow(ModuleStore store, CancellationToken cancellation)
    {
        if (!positions.TryGetValue(store, out var seen))
        {
            positions.Add(store, seen = []);
        }

        horizon = Math.Max(horizon, Keys.At(TimeProvider.System.GetUtcNow() - Overlap));
        var from = horizon;
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
            // What was there before anybody listened is no news.
            foreach (var message in batch.Where(m => seen.Add(m.Id) && m.Id > since))
            {
                foreach (var happened in catalog.Read(message))
                {
                    Tell(happened);
                }
            }

            if (batch.Count < BatchSize)
            {
                break;
            }

            from = batch[^1].Id;
        }

        seen.RemoveWhere(id => id <= horizon);
    }

    private void Tell(IEvent happened)
    {
        foreach (var hear in listeners)
        {
            hear(happened);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The tail stumbled and goes on")]
    private partial void TailStumbled(Exception fault);

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
