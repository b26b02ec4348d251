using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Graph.Errors;

namespace Graph.Subscriptions;

/// <summary>
/// A receiver of a subscription's responses. Responses wait in a bounded queue; a subscriber that cannot keep up is disconnected and does not
/// delay the others.
/// </summary>
/// <param name="subscription">The subscription.</param>
internal sealed class Subscriber(Subscription subscription) : IAsyncDisposable
{
    private const int MostWaiting = 256;
    private const int MostBytesWaiting = 4 << 20;
    private readonly Channel<ReadOnlyMemory<byte>> waiting = Channel.CreateUnbounded<ReadOnlyMemory<byte>>();
    private int bytes;

    /// <summary>Completes when no later commit is missed.</summary>
    public Task Begun => subscription.Begun;

    /// <summary>The responses from now on.</summary>
    /// <exception cref="RequestError">The subscriber is too slow, or the caller may no longer subscribe.</exception>
    /// <exception cref="SubscriptionInterrupted">The subscription cannot continue for now.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Answers(
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        await foreach (var answer in waiting.Reader.ReadAllAsync(cancellation))
        {
            Interlocked.Add(ref bytes, -answer.Length);
            yield return answer;
        }
    }

    /// <summary>Adds a response to the subscriber's queue.</summary>
    public void Take(ReadOnlyMemory<byte> answer)
    {
        if (waiting.Reader.Count >= MostWaiting || Interlocked.Add(ref bytes, answer.Length) > MostBytesWaiting)
        {
            End(new RequestError(Listener.TooSlow));
            return;
        }

        waiting.Writer.TryWrite(answer);
    }

    /// <summary>Ends the responses after those in the queue.</summary>
    public void End(Exception reason) => waiting.Writer.TryComplete(reason);

    public ValueTask DisposeAsync() => subscription.Leave(this);
}
