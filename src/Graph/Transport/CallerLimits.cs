using System.Threading.RateLimiting;
using Graph.Planning;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Graph.Transport;

/// <summary>How many operations a caller may send in a minute; who is not signed in is told apart by the address.</summary>
internal sealed class CallerLimits : IDisposable
{
    private readonly PartitionedRateLimiter<(string Caller, int Address)>? limiter;

    public CallerLimits(IOptions<GraphOptions> options)
    {
        var most = options.Value.RequestsPerMinute;
        if (most > 0)
        {
            limiter = PartitionedRateLimiter.Create<(string Caller, int Address), (string, int)>(key =>
                RateLimitPartition.GetTokenBucketLimiter(key, _ => Throttling.PerMinute(most))
            );
        }
    }

    /// <exception cref="RequestRefused">The caller has sent too many.</exception>
    public void Take(HttpContext http, Caller caller, int operations)
    {
        if (limiter is null)
        {
            return;
        }

        var address = caller.IsAnonymous ? Throttling.Neighbourhood(http.Connection.RemoteIpAddress) : 0;
        using var lease = limiter.AttemptAcquire((caller.Key, address), operations);
        if (!lease.IsAcquired)
        {
            Throttling.TellWhen(http.Response, lease);
            throw new RequestRefused(
                new Problem(Codes.RateLimited, "请求过于频繁，请稍后再试。", "Too many requests; try again later.")
            );
        }
    }

    public void Dispose() => limiter?.Dispose();
}
