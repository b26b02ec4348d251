using System.Threading.RateLimiting;
using Graph.Errors;

namespace Graph.Callers;

/// <summary>A rate limit for each key: a burst of this size, refilled over one minute; 0 for no limit.</summary>
internal sealed class MinuteLimit<TKey>(int most) : IDisposable
    where TKey : notnull
{
    private readonly PartitionedRateLimiter<TKey>? limiter = most > 0 ? Limiter(most) : null;

    /// <exception cref="RequestError">The limit is exceeded; the problem also says when to retry.</exception>
    public void Take(TKey key, Problem tooMany, int count = 1)
    {
        if (limiter is null)
        {
            return;
        }

        // A count above the limit can never succeed and is refused in the same way.
        using var lease = limiter.AttemptAcquire(key, Math.Min(count, most));
        if (!lease.IsAcquired)
        {
            throw new RequestError(tooMany with { Wait = WaitOf(lease) });
        }
    }

    /// <summary>Takes a token if there is one left.</summary>
    public void Spend(TKey key) => limiter?.AttemptAcquire(key).Dispose();

    public void Dispose() => limiter?.Dispose();

    private static PartitionedRateLimiter<TKey> Limiter(int most) =>
        PartitionedRateLimiter.Create<TKey, TKey>(key =>
            RateLimitPartition.GetTokenBucketLimiter(key, _ => MinuteRate.Of(most))
        );

    private static TimeSpan WaitOf(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
}
