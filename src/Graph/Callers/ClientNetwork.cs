using System.Net;
using System.Net.Sockets;

namespace Graph.Callers;

/// <summary>Groups addresses that are limited together, so that a client that changes its address does not fill the memory.</summary>
internal static class ClientNetwork
{
    private const int Count = 16_384;

    /// <summary>The group of an address in text form; that of no address if the text is invalid.</summary>
    public static int Of(string address) => Of(IPAddress.TryParse(address, out var parsed) ? parsed : null);

    /// <summary>The group of an address; for IPv6 the network decides, because its owner controls all addresses in it.</summary>
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
