using System.Threading.Channels;
using Graph.Errors;
using Kernel;
using Kernel.Outbox;

namespace Graph.Subscriptions;

/// <summary>
/// A listener for one kind of event. Events wait in a short queue; a listener that cannot keep up is disconnected, so that the host does not
/// have to buffer for slow listeners.
/// </summary>
internal sealed class Listener : IDisposable
{
    /// <summary>The error for a listener that cannot keep up.</summary>
    public static readonly Problem TooSlow = new(
        Codes.ListenerTooSlow,
        "接收过慢，订阅已结束，请重新订阅并重新读取。",
        "The listener is too slow; subscribe again and read again what may have been missed."
    );

    private const int MostWaiting = 256;
    private readonly Type kind;
    private readonly OutboxSubscription listening;
    private readonly Channel<IEvent> waiting;
    private bool isUnavailable;
    private IEvent? newest;

    public Listener(OutboxReader tail, Type kind)
    {
        this.kind = kind;
        // Most listeners are idle most of the time: the queue starts small and grows to its bound.
        waiting = Channel.CreateUnbounded<IEvent>();
        listening = tail.Listen(Hear, () => waiting.Writer.TryComplete(new SubscriptionInterrupted()));
    }

    /// <exception cref="RequestError">The listener is too slow.</exception>
    /// <exception cref="SubscriptionInterrupted">Events may have been missed.</exception>
    public IAsyncEnumerable<IEvent> Events => waiting.Reader.ReadAllAsync();

    /// <summary>Completes when no later commit is missed.</summary>
    public Task Begun => listening.Begun;

    public void Dispose() => listening.Dispose();

    private void Hear(IEvent happened)
    {
        // An event that equals the last one in the queue is redundant.
        if (happened.GetType() != kind || isUnavailable || (waiting.Reader.Count > 0 && happened.Equals(newest)))
        {
            return;
        }

        newest = happened;
        if (waiting.Reader.Count >= MostWaiting)
        {
            waiting.Writer.TryComplete(new RequestError(TooSlow));
            isUnavailable = true;
            return;
        }

        waiting.Writer.TryWrite(happened);
    }
}
