using System.Threading.RateLimiting;

namespace Graph.Callers;

/// <summary>A rate of so many a minute, as a token bucket: so many at once, and as many again in a minute.</summary>
internal static class MinuteRate
{
    // From here on whole tokens a second are exact to a percent.
    private const int Fine = 6_000;

    /// <param name="most">How many a minute, 1 or more.</param>
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
