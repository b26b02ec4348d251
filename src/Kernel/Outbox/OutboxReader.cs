using System.Collections.Immutable;
using Kernel.Background;
using Kernel.Storage;
using Microsoft.Extensions.Logging;

namespace Kernel.Outbox;

/// <summary>
/// Reads the outboxes of the modules that this host has listeners for, and passes on new events: those of any host, shortly after
/// their commit. Handlers that must not miss an event implement <see cref="IEventHandler{T}"/>.
/// </summary>
/// <param name="stores">The modules' stores.</param>
/// <param name="catalog">The events by name.</param>
/// <param name="storageLog">Logs failures of the database.</param>
/// <param name="health">Reports failures.</param>
/// <param name="clock">This host's clock; keys are generated and compared by the clock that all hosts share.</param>
/// <param name="log">Logs failures.</param>
public sealed partial class OutboxReader(
    IEnumerable<ModuleStore> stores,
    EventCatalog catalog,
    StorageFailureLog storageLog,
    LoopHealth health,
    TimeProvider clock,
    ILogger<OutboxReader> log
) : BackgroundLoop(health, clock, log)
{
    // Events of other hosts are found without a signal.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    // Messages committed within this time are read together, which limits the number of statements a second that listening costs.
    private static readonly TimeSpan BatchDelay = TimeSpan.FromMilliseconds(50);

    // The dispatcher keeps delivered messages longer than this.
    private static readonly TimeSpan Kept = OutboxDispatcher.Retention - OutboxCursor.Overlap;

    private readonly AsyncAutoResetEvent signal = new();
    private readonly Lock turn = new();
    private readonly List<Followed> followed = [.. stores.Select(s => new Followed(new OutboxCursor(s)))];
    private ImmutableArray<Listener> listeners = [];
    private long? readAllAt;
    private bool isWoken;

    /// <summary>The number of listeners to all modules.</summary>
    public int Listeners => listeners.Count(l => l.Context is null);

    /// <summary>
    /// Calls back for every event that is committed once <see cref="OutboxSubscription.Begun"/> has completed, and possibly for some
    /// committed before, until the result is disposed.
    /// </summary>
    /// <param name="hear">Called for each event; it must not block.</param>
    /// <param name="gap">Called if events may have been missed, because the outboxes could not be read for longer than events are
    /// kept.</param>
    /// <param name="context">The type of a module's context, to listen to that module only and to receive events of the last seconds too;
    /// null for all modules.</param>
    public OutboxSubscription Listen(Action<IEvent> hear, Action? gap = null, Type? context = null)
    {
        var listener = new Listener(hear, gap, context, context is null ? Keys.Next() : 0);
        lock (turn)
        {
            listeners = listeners.Add(listener);
            Begin(listener);
        }

        Wake();
        return new OutboxSubscription(
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

    /// <summary>Signals that an outbox has new messages, which are then read immediately.</summary>
    /// <param name="store">The module's store; null for all modules.</param>
    public void Wake(ModuleStore? store = null)
    {
        // A listener to one module receives this host's changes without a read of the outbox.
        if (store is not null && Listeners == 0)
        {
            return;
        }

        foreach (var one in followed.Where(f => store is null || f.Reader.Store == store))
        {
            one.Reader.IsWoken = true;
        }

        signal.Set();
    }

    /// <inheritdoc/>
    protected override bool Reports(Exception fault) => storageLog.Note(fault) is not null;

    /// <inheritdoc/>
    protected override async Task Pass(CancellationToken stopping)
    {
        var began = Clock.GetTimestamp();
        // Reads all outboxes if there was no signal, and periodically if signals never stop.
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

    // The first read of an outbox treats what it finds as old, except messages newer than the listener; messages committed later are
    // passed on, however old their keys are.
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
            await signal.WaitAsync(stopping);
            return;
        }

        isWoken = await signal.WaitAsync(Interval, Clock, stopping);
        // A new listener waits for the first read.
        if (isWoken && listeners.All(l => l.Begun.Task.IsCompleted))
        {
            await Task.Delay(BatchDelay, Clock, stopping);
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
        // Messages from before the first listener are not published. Messages found later were committed later, whatever their keys are.
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
            // A newer version on another host may write events that this version cannot read; no one on this host can have subscribed to
            // them.
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

    /// <summary>A listener.</summary>
    /// <param name="Hear">Called for each event.</param>
    /// <param name="Gap">Called if events may have been missed.</param>
    /// <param name="Context">The module's context; null for all modules.</param>
    /// <param name="Since">Older messages found by the first read are not published.</param>
    private sealed record Listener(Action<IEvent> Hear, Action? Gap, Type? Context, long Since)
    {
        /// <summary>Completes after the first read of each outbox it listens to.</summary>
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

/// <summary>A subscription to events; disposing ends it.</summary>
/// <param name="begun">Completes when every event committed from then on is received.</param>
/// <param name="end">Ends the subscription.</param>
public sealed class OutboxSubscription(Task begun, Action end) : IDisposable
{
    /// <summary>Completes when every event committed from then on is received; until then some may be missed.</summary>
    public Task Begun => begun;

    /// <inheritdoc/>
    public void Dispose() => end();
}
