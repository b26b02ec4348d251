using System.Globalization;
using System.Threading.RateLimiting;
using Graph.Planning;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Graph.Transport;

/// <summary>How many operations a caller may send in a minute; who is not signed in is told apart by the address.</summary>
internal sealed class CallerLimits : IDisposable
{
    private readonly PartitionedRateLimiter<(string Caller, string? Address)>? limiter;

    public CallerLimits(IOptions<GraphOptions> options)
    {
        var most = options.Value.RequestsPerMinute;
        if (most > 0)
        {
            limiter = PartitionedRateLimiter.Create<(string Caller, string? Address), (string, string?)>(key =>
                RateLimitPartition.GetTokenBucketLimiter(
                    key,
                    _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = most,
                        TokensPerPeriod = Math.Max(1, most / 60),
                        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                        QueueLimit = 0,
                    }
                )
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

        var address = caller.IsAnonymous ? http.Connection.RemoteIpAddress?.ToString() : null;
        using var lease = limiter.AttemptAcquire((caller.Name, address), operations);
        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            throw new RequestRefused(
                new Problem(Codes.RateLimited, "请求过于频繁，请稍后再试。", "Too many requests; try again later.")
            );
        }
    }

    public void Dispose() => limiter?.Dispose();
}
