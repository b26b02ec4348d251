using System.Net;
using Kernel.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace Host.Access;

/// <summary>The trusted reverse proxies: the section <c>Proxies</c> of the configuration.</summary>
internal sealed class ProxiesOptions
{
    /// <summary>
    /// Their addresses and networks, such as <c>10.0.0.5, 10.1.0.0/16</c>. Forwarded headers are accepted from these only.
    /// </summary>
    public string Trusted { get; set; } = "";
}

/// <summary>
/// Determines the client's address behind proxies, so that rate limits and the security log use it instead of the proxy's. Of the
/// forwarded addresses the last one that is not a trusted proxy is used: a client can invent the ones before it.
/// </summary>
internal static class Proxies
{
    public static IEnumerable<SettingFault> Faults(ProxiesOptions proxies) =>
        Places(proxies)
            .Where(place => Network(place) is null)
            .Select(place => new SettingFault(
                "Proxies:Trusted",
                $"cannot be '{place}'; it must be addresses and networks such as 10.1.0.0/16."
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
            // As many hops as there are trusted proxies.
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
