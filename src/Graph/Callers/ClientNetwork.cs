using System.Net;
using System.Net.Sockets;

namespace Graph.Callers;

/// <summary>Addresses that are limited together, so that who changes addresses fills no memory.</summary>
internal static class ClientNetwork
{
    private const int Count = 16_384;

    /// <summary>The neighbourhood of an address as it is written; that of no address where it is none.</summary>
    public static int Of(string address) => Of(IPAddress.TryParse(address, out var parsed) ? parsed : null);

    /// <summary>The neighbourhood of an address; of IPv6 the network decides, since whoever has one has all its addresses.</summary>
    public static int Of(IPAddress? address)
    {
        if (address is null)
        {
            return 0;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        var hash = new HashCode();
        hash.AddBytes(plain.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, 8) : bytes);
        return (int)((uint)hash.ToHashCode() % Count);
    }
}
