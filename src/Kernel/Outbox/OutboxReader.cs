using System.Collections.Immutable;
using Kernel.Background;
using Kernel.Storage;
using Microsoft.Extensions.Logging;

namespace Kernel.Outbox;

/// <summary>
/// Reads the outboxes of the modules that somebody on this host listens to, and passes on what is new there: what any host committed,
/// shortly after it did. What must not miss an event handles it (<see cref="IEventHandler{T}"/>).
/// </summary>
/// <param name="stores">The modules' stores.</param>
/// <param name="catalog">The events by name.</param>
/// <param name="watch">Logs the storage's outages.</param>
/// <param name="health">Where failures are shown.</param>
/// <param name="clock">This host's time; keys are made and looked for by the time that all hosts share.</param>
/// <param name="log">Where failures are logged.</param>
public sealed partial class OutboxReader(
    IEnumerable<ModuleStore> stores,
    EventCatalog catalog,
    StorageFailureLog watch,
    LoopHealth health,
    TimeProvider clock,
    ILogger<OutboxReader> log
) : BackgroundLoop(health, clock, log)
{
    // Other hosts' events are found without a signal.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    // What is committed within this time is read together, so that listening costs writers a bounded number of statements a second.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);

    // The dispatcher deletes delivered messages only later than that.
    private static readonly TimeSpan Kept = OutboxDispatcher.Remembered - OutboxCursor.Overlap;

    private readonly AsyncAutoResetEvent news = new();
    private readonly Lock turn = new();
    private readonly List<Followed> followed = [.. stores.Select(s => new Followed(new OutboxCursor(s)))];
    private ImmutableArray<Listener> listeners = [];
    private long? readAllAt;
    private bool isWoken;

    /// <summary>How many listen to all modules.</summary>
    public int Listeners => listeners.Count(l => l.Context is null);

    /// <summary>
    /// Hears of every event that is committed once <see cref="Listening.Begun"/> has completed, and perhaps of some that are committed
    /// before, until what is returned is disposed of.
    /// </summary>
    /// <param name="hear">Called for each event; it must not wait.</param>
    /// <param name="gap">Called where events may have been missed: the outboxes could not be read for longer than events are kept.</param>
    /// <param name="context">
    /// The type of a module's context, to hear of its events alone, and then also of those of the last seconds; null for all modules.
    /// </param>
    public Listening Listen(Action<IEvent> hear, Action? gap = null, Type? context = null)
    {
        var listener = new Listener(hear, gap, context, context is null ? Keys.Next() : 0);
        lock (turn)
        {
            listeners = listeners.Add(listener);
            Begin(listener);
        }

        Wake();
        return new Listening(
            listener.Begun.Task,
            () =>
            {
                lock (turn)
                {
                    listeners = listeners.Remove(listener);
                }
            }
        );
    }

    /// <summary>Says that something was committed to an outbox, which is then read at once.</summary>
    /// <param name="store">Whose outbox; null for all.</param>
    public void Wake(ModuleStore? store = null)
    {
        // Who listens to a module alone hears of this host's changes without its outbox being read.
        if (store is not null && Listeners == 0)
        {
            return;
        }

        foreach (var one in followed.Where(f => store is null || f.Reader.Store == store))
        {
            one.Reader.IsWoken = true;
        }

        news.Ring();
    }

    /// <inheritdoc/>
    protected override bool Reports(Exception fault) => watch.Note(fault) is not null;

    /// <inheritdoc/>
    protected override async Task Pass(CancellationToken stopping)
    {
        var began = Clock.GetTimestamp();
        // All outboxes when nothing was signalled, and now and then where signals come without end.
        var isAll = !isWoken || readAllAt is not { } last || Clock.GetElapsedTime(last, began) >= Interval;
        foreach (var one in followed)
        {
            if (IsLeft(one))
            {
                one.Reader.Reset();
            }
            else if (isAll || one.Reader.IsWoken || one.ReadAt is null)
            {
                await Follow(one, stopping);
            }
        }

        lock (turn)
        {
            foreach (var listener in listeners)
            {
                Begin(listener);
            }
        }

        readAllAt = isAll ? began : readAllAt;
    }

    // The first look at an outbox takes what it finds for old, but for what is younger than the listener; what is committed after it is
    // heard, however old its key.
    private void Begin(Listener listener)
    {
        if (followed.TrueForAll(f => f.ReadAt is not null || !listener.Hears(f.Reader.Store)))
        {
            listener.Begun.TrySetResult();
        }
    }

    private bool IsLeft(Followed one)
    {
        lock (turn)
        {
            var isLeft = !listeners.Any(l => l.Hears(one.Reader.Store));
            one.ReadAt = isLeft ? null : one.ReadAt;
            return isLeft;
        }
    }

    /// <inheritdoc/>
    protected override async Task Wait(CancellationToken stopping)
    {
        isWoken = false;
        if (listeners.IsEmpty)
        {
            await news.Heard(stopping);
            return;
        }

        isWoken = await news.Heard(Interval, Clock, stopping);
        // Who begins to listen waits for the first look.
        if (isWoken && listeners.All(l => l.Begun.Task.IsCompleted))
        {
            await Task.Delay(Gathering, Clock, stopping);
        }
    }

    private async Task Follow(Followed one, CancellationToken cancellation)
    {
        var began = Clock.GetTimestamp();
        if (one.ReadAt is { } last && Clock.GetElapsedTime(last, began) > Kept)
        {
            foreach (var listener in listeners.Where(l => l.Hears(one.Reader.Store)))
            {
                listener.Gap?.Invoke();
            }
        }

        await foreach (var (message, isFirstLook) in one.Reader.Read(Clock, cancellation))
        {
            Publish(one.Reader.Store, message, isFirstLook);
        }

        lock (turn)
        {
            one.ReadAt = began;
        }
    }

    private void Publish(ModuleStore store, OutboxMessage message, bool isFirstLook)
    {
        // What was there before anybody listened is not published. What is found later was committed later, whatever its key says.
        var hearing = listeners.RemoveAll(l => !l.Hears(store) || (isFirstLook && message.Id <= l.Since));
        if (hearing.IsEmpty)
        {
            return;
        }

        IReadOnlyList<IEvent> events;
        try
        {
            events = catalog.Read(message);
        }
        catch (Exception fault)
        {
            // A later version on another host may write what this one cannot read; nobody here can have subscribed to it.
            MessageSkipped(Log, fault, message.Kind, message.Id);
            return;
        }

        foreach (var happened in events)
        {
            foreach (var listener in hearing)
            {
                listener.Hear(happened);
            }
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "The message {Kind} {MessageId} cannot be read and is not passed on to listeners"
    )]
    private static partial void MessageSkipped(ILogger log, Exception fault, string kind, long messageId);

    /// <summary>Who listens.</summary>
    /// <param name="Hear">Called for each event.</param>
    /// <param name="Gap">Called where events may have been missed.</param>
    /// <param name="Context">The module's context; null for all modules.</param>
    /// <param name="Since">What was there at the first look and is older is not published.</param>
    private sealed record Listener(Action<IEvent> Hear, Action? Gap, Type? Context, long Since)
    {
        /// <summary>Completes after the first look at each outbox that it hears.</summary>
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Hears(ModuleStore store) => Context is null || Context == store.Context;
    }

    /// <summary>An outbox, and when it was last read to its end.</summary>
    private sealed class Followed(OutboxCursor reader)
    {
        public OutboxCursor Reader => reader;

        public long? ReadAt { get; set; }
    }
}

/// <summary>Somebody listens to events, until this is disposed of.</summary>
/// <param name="begun">Completes when everything that is committed from then on is heard.</param>
/// <param name="end">Ends it.</param>
public sealed class Listening(Task begun, Action end) : IDisposable
{
    /// <summary>Completes when everything that is committed from then on is heard; until then some of it may be missed.</summary>
    public Task Begun => begun;

    /// <inheritdoc/>
    public void Dispose() => end();
}
