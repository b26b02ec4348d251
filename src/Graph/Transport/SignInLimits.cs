using System.Net;
using System.Threading.RateLimiting;
using Graph.Planning;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Graph.Transport;

/// <summary>
/// How many bearer tokens that are no good an address may send in a minute. After that, tokens from there are not even looked
/// at, but for those that were found good before: who guesses is slowed down, and neighbours go on.
/// </summary>
internal sealed class SignInLimits : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress?>? limiter;

    public SignInLimits(IOptions<GraphOptions> options)
    {
        var most = options.Value.FailedSignInsPerMinute;
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

    /// <exception cref="RequestRefused">Too many have failed from there.</exception>
    public void Check(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (limiter?.GetStatistics(address) is not { CurrentAvailablePermits: 0 })
        {
            return;
        }

        using var lease = limiter.AttemptAcquire(address);
        if (!lease.IsAcquired)
        {
            Throttling.TellWhen(http.Response, lease);
            throw new RequestRefused(Forbidding.SignInThrottled);
        }
    }

    /// <summary>One more has failed.</summary>
    public void Failed(HttpContext http) => limiter?.AttemptAcquire(http.Connection.RemoteIpAddress).Dispose();

    public void Dispose() => limiter?.Dispose();
}
