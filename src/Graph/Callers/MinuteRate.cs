using System.Threading.RateLimiting;

namespace Graph.Callers;

/// <summary>A rate per minute as a token bucket: a burst of this size, refilled over one minute.</summary>
internal static class MinuteRate
{
    // From this rate on, whole tokens per second are exact to one percent.
    private const int Fine = 6_000;

    /// <param name="most">The rate per minute, 1 or more.</param>
    public static TokenBucketRateLimiterOptions Of(int most) =>
        new()
        {
            TokenLimit = most,
            TokensPerPeriod = most < Fine ? 1 : (int)Math.Round(most / 60d),
            ReplenishmentPeriod = most < Fine ? TimeSpan.FromMinutes(1) / most : TimeSpan.FromSeconds(1),
            QueueLimit = 0,
            AutoReplenishment = false,
        };
}
