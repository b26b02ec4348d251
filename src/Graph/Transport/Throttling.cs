using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Graph.Transport;

/// <summary>What the limits by the minute have in common.</summary>
internal static class Throttling
{
    // Addresses share this many buckets, so that who changes addresses fills no memory.
    private const int Neighbourhoods = 16_384;

    /// <summary>So many at once, and as many again in a minute.</summary>
    public static TokenBucketRateLimiterOptions PerMinute(int most) =>
        new()
        {
            TokenLimit = most,
            TokensPerPeriod = Math.Max(1, most / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60d / most)),
            QueueLimit = 0,
        };

    /// <summary>The bucket of an address; of IPv6 the network decides, since whoever has one has all its addresses.</summary>
    public static int Neighbourhood(IPAddress? address)
    {
        if (address is null)
        {
            return 0;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        var hash = new HashCode();
        hash.AddBytes(plain.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, 8) : bytes);
        return (int)((uint)hash.ToHashCode() % Neighbourhoods);
    }

    /// <summary>Tells the client when to come back.</summary>
    public static void TellWhen(HttpResponse response, RateLimitLease lease)
    {
        if (response.HasStarted)
        {
            // On a connection that stays open there are no headers any more.
            return;
        }

        response.Headers.RetryAfter = Seconds(WaitOf(lease)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A wait in whole seconds, as the header has it.</summary>
    public static ushort Seconds(TimeSpan? wait) => (ushort)Math.Ceiling(wait?.TotalSeconds ?? 0);

    /// <summary>How long to wait after a refusal.</summary>
    public static TimeSpan WaitOf(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
}
