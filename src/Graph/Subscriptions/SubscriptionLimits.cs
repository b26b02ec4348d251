using System.Threading.RateLimiting;
using Graph.Callers;
using Graph.Errors;
using Microsoft.Extensions.Options;

namespace Graph.Subscriptions;

/// <summary>
/// Limits how many subscriptions and how many reserved event streams a caller may have open on this host, over all connections. Anonymous
/// callers are identified by their address.
/// </summary>
internal sealed class SubscriptionLimits(IOptions<GraphOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<Partition> limiter = PartitionedRateLimiter.Create<Partition, Partition>(
        key =>
            RateLimitPartition.GetConcurrencyLimiter(
                key,
                _ => new ConcurrencyLimiterOptions { PermitLimit = options.Value.MaxSubscriptions, QueueLimit = 0 }
            )
    );

    /// <summary>Counts a subscription of a caller until the result is disposed of.</summary>
    /// <exception cref="RequestError">The caller has too many.</exception>
    public IDisposable Subscription(Caller caller) => Enter(new Partition(caller.Key, AddressOf(caller), false));

    /// <summary>Counts a reserved event stream of a caller until the result is disposed of.</summary>
    /// <exception cref="RequestError">The caller has too many.</exception>
    public IDisposable Stream(Caller caller) => Enter(new Partition(caller.Key, AddressOf(caller), true));

    public void Dispose() => limiter.Dispose();

    private RateLimitLease Enter(Partition partition)
    {
        var lease = limiter.AttemptAcquire(partition);
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        var most = options.Value.MaxSubscriptions;
        throw new RequestError(
            new Problem(
                Codes.TooManyStreams,
                $"订阅过多，每个用户最多 {most} 个；请先结束不再需要的订阅。",
                $"A caller may have {most} live subscriptions; end one that is no longer needed."
            )
        );
    }

    private static int AddressOf(Caller caller) => caller.IsAnonymous ? ClientNetwork.Of(caller.From.Address) : 0;

    private readonly record struct Partition(string Caller, int Address, bool IsStream);
}
