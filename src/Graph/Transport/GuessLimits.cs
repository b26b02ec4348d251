using System.Net;
using System.Threading.RateLimiting;
using Graph.Planning;
using Microsoft.Extensions.Options;

namespace Graph.Transport;

/// <summary>How often an address may ask in a minute for what opens to whoever knows a code, whether it is right or not.</summary>
internal sealed class GuessLimits : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress?>? limiter;

    public GuessLimits(IOptions<GraphOptions> options)
    {
        var most = options.Value.GuardedPerMinute;
        if (most > 0)
        {
            limiter = PartitionedRateLimiter.Create<IPAddress?, int>(address =>
                RateLimitPartition.GetTokenBucketLimiter(
                    Throttling.Neighbourhood(address),
                    _ => Throttling.PerMinute(most)
                )
            );
        }
    }

    /// <exception cref="RequestRefused">There were too many from there.</exception>
    public void Take(Caller caller)
    {
        if (limiter is null)
        {
            return;
        }

        _ = IPAddress.TryParse(caller.From.Address, out var address);
        using var lease = limiter.AttemptAcquire(address);
        if (!lease.IsAcquired)
        {
            throw new RequestRefused(
                new Problem(
                    Codes.LookupThrottled,
                    "查询过于频繁，请稍后再试。",
                    "Too many lookups came from this address; try again later."
                )
                {
                    Wait = Throttling.WaitOf(lease),
                }
            );
        }
    }

    public void Dispose() => limiter?.Dispose();
}
