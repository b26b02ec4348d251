using System.Threading.Channels;
using Graph.Errors;
using Kernel;
using Kernel.Outbox;

namespace Graph.Subscriptions;

/// <summary>
/// One who listens to a kind of event. What it has not yet been told waits in a short queue; who cannot keep up is sent
/// away, so that nobody's slowness is paid for by the host.
/// </summary>
internal sealed class Listener : IDisposable
{
    /// <summary>What a listener is told who does not keep up.</summary>
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
        // Most listeners wait most of the time: the queue begins small and grows to its bound.
        waiting = Channel.CreateUnbounded<IEvent>();
        listening = tail.Listen(Hear, () => waiting.Writer.TryComplete(new SubscriptionInterrupted()));
    }

    /// <exception cref="RequestError">The listener is too slow.</exception>
    /// <exception cref="SubscriptionInterrupted">Events may have been missed.</exception>
    public IAsyncEnumerable<IEvent> Events => waiting.Reader.ReadAllAsync();

    /// <summary>Completes when everything that is committed from then on is heard.</summary>
    public Task Begun => listening.Begun;

    public void Dispose() => listening.Dispose();

    private void Hear(IEvent happened)
    {
        // What says the same as the one before it, still waiting, says nothing.
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
