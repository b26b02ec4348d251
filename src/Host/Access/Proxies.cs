using System.Net;
using Kernel.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace Host.Access;

/// <summary>The reverse proxies before the program: the section <c>Proxies</c> of the configuration.</summary>
internal sealed class ProxiesOptions
{
    /// <summary>
    /// Their addresses and networks, such as <c>10.0.0.5, 10.1.0.0/16</c>. What these say of where a request came from is believed; what
    /// anybody else says of it is not.
    /// </summary>
    public string Trusted { get; set; } = "";
}

/// <summary>
/// Lets those be known who ask through a proxy: limits by address and the security log then mean them, and not the proxy. Of the addresses
/// that a request was sent on from, the last is taken that no trusted proxy has: what stands before it, anybody may have made up.
/// </summary>
internal static class Proxies
{
    public static IEnumerable<SettingFault> Faults(ProxiesOptions proxies) =>
        Places(proxies)
            .Where(place => Network(place) is null)
            .Select(place => new SettingFault(
                "Proxies:Trusted",
                $"cannot be '{place}'; it is addresses and networks such as 10.1.0.0/16."
            ));

    public static void UseProxies(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<IOptions<ProxiesOptions>>().Value;
        var networks = Places(proxies).Select(Network).OfType<IPNetwork>().ToList();
        if (networks.Count == 0)
        {
            return;
        }

        var believed = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As many as are trusted, one behind the other.
            ForwardLimit = null,
        };
        believed.KnownProxies.Clear();
        believed.KnownIPNetworks.Clear();
        networks.ForEach(believed.KnownIPNetworks.Add);
        app.UseForwardedHeaders(believed);
    }

    private static string[] Places(ProxiesOptions proxies) =>
        proxies.Trusted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IPNetwork? Network(string place) =>
        IPNetwork.TryParse(place, out var network) ? network
        : IPAddress.TryParse(place, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
