using System.Threading.RateLimiting;
using Graph.Errors;
using Microsoft.Extensions.Options;

namespace Graph.Execution;

/// <summary>
/// Limits how many expensive operations run at the same time, so that small ones always find a free processor. Further expensive operations wait
/// in a bounded queue, in the order of arrival.
/// </summary>
internal sealed class HeavyLane(IOptions<GraphOptions> options) : IDisposable
{
    private static readonly Problem Full = new(
        Codes.Busy,
        "正在处理的大型操作过多，请稍后再试，或减小分页、少取下级对象。",
        "Too many large operations are waiting; try again later, or ask for smaller pages or fewer nested objects."
    );

    private readonly ConcurrencyLimiter limiter = new(
        new ConcurrencyLimiterOptions
        {
            PermitLimit = options.Value.HeavyAtOnce is > 0 and var most
                ? most
                : Math.Max(1, Environment.ProcessorCount / 2),
            QueueLimit = options.Value.HeavyQueue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <summary>Waits for a slot if the operation is expensive.</summary>
    /// <param name="cost">The cost of the operation.</param>
    /// <param name="cancellation">Cancels the wait.</param>
    /// <returns>The slot, released on disposal; null if none is needed.</returns>
    /// <exception cref="RequestError">The queue is full.</exception>
    public ValueTask<IDisposable?> Enter(long cost, CancellationToken cancellation) =>
        cost < options.Value.HeavyCost ? default : Queue(cancellation);

    private async ValueTask<IDisposable?> Queue(CancellationToken cancellation)
    {
        var place = await limiter.AcquireAsync(1, cancellation);
        if (place.IsAcquired)
        {
            return place;
        }

        place.Dispose();
        throw new RequestError(Full);
    }

    public void Dispose() => limiter.Dispose();
}
