using System.Threading.RateLimiting;
using Graph.Errors;
using Microsoft.Extensions.Options;

namespace Graph.Execution;

/// <summary>
/// Runs operations of a high cost a few at a time, so that small ones find a free processor whatever the large ones do. Large ones
/// that come meanwhile wait in a bounded queue, the oldest first.
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

    /// <summary>Waits for a place where the operation is a large one.</summary>
    /// <param name="cost">What the operation costs.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The place, until it is disposed of; null where none is needed.</returns>
    /// <exception cref="RequestError">Too many wait already.</exception>
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
