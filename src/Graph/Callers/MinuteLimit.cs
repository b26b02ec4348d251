using System.Threading.RateLimiting;
using Graph.Errors;

namespace Graph.Callers;

/// <summary>So many at once for each key, and as many again in a minute; 0 limits nothing.</summary>
internal sealed class MinuteLimit<TKey>(int most) : IDisposable
    where TKey : notnull
{
    private readonly PartitionedRateLimiter<TKey>? limiter = most > 0 ? Limiter(most) : null;

    /// <exception cref="RequestError">There were too many; the problem says as well when to come back.</exception>
    public void Take(TKey key, Problem tooMany, int count = 1)
    {
        if (limiter is null)
        {
            return;
        }

        // More than there can ever be is refused like what there is not now.
        using var lease = limiter.AttemptAcquire(key, Math.Min(count, most));
        if (!lease.IsAcquired)
        {
            throw new RequestError(tooMany with { Wait = WaitOf(lease) });
        }
    }

    /// <summary>Takes one where there is one left.</summary>
    public void Spend(TKey key) => limiter?.AttemptAcquire(key).Dispose();

    public void Dispose() => limiter?.Dispose();

    private static PartitionedRateLimiter<TKey> Limiter(int most) =>
        PartitionedRateLimiter.Create<TKey, TKey>(key =>
            RateLimitPartition.GetTokenBucketLimiter(key, _ => MinuteRate.Of(most))
        );

    private static TimeSpan WaitOf(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
}
