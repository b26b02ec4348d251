using System.Net;
using Graph.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Graph.Callers;

/// <summary>Limits how many operations a caller may send per minute; anonymous callers are identified by their address.</summary>
internal sealed class CallerLimits(IOptions<GraphOptions> options) : IDisposable
{
    private static readonly Problem TooMany = new(
        Codes.RateLimited,
        "请求过于频繁，请稍后再试。",
        "Too many requests; try again later."
    );

    // Planning this many takes about as long as executing a request.
    private const int TokensPerRequest = 100;

    private readonly MinuteLimit<(string Caller, int Address)> limit = new(options.Value.RequestsPerMinute);

    /// <exception cref="RequestError">The caller has sent too many.</exception>
    public void Take(HttpContext http, Caller caller, int operations)
    {
        var address = caller.IsAnonymous ? ClientNetwork.Of(http.Connection.RemoteIpAddress) : 0;
        limit.Take((caller.Key, address), TooMany, operations);
    }

    /// <summary>Charges for planning a document that is not cached: a long one costs as much as many requests.</summary>
    /// <exception cref="RequestError">The caller has exceeded the limit for planning.</exception>
    public void ChargePlanning(Caller caller, int tokens)
    {
        var requests = Math.Min(tokens / TokensPerRequest, options.Value.RequestsPerMinute);
        if (requests > 0)
        {
            limit.Take(KeyOf(caller), TooMany, requests);
        }
    }

    /// <summary>
    /// Charges for translating a statement that is not cached; a caller without remaining tokens is refused at the next request.
    /// </summary>
    public void ChargeStatement(Caller caller) => limit.Spend(KeyOf(caller));

    private static (string Caller, int Address) KeyOf(Caller caller)
    {
        _ = IPAddress.TryParse(caller.From.Address, out var address);
        return (caller.Key, caller.IsAnonymous ? ClientNetwork.Of(address) : 0);
    }

    public void Dispose() => limit.Dispose();
}
