using Graph.Planning;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Graph.Transport;

/// <summary>How many operations a caller may send in a minute; who is not signed in is told apart by the address.</summary>
internal sealed class CallerLimits(IOptions<GraphOptions> options) : IDisposable
{
    private static readonly Problem TooMany = new(
        Codes.RateLimited,
        "请求过于频繁，请稍后再试。",
        "Too many requests; try again later."
    );

    private readonly MinuteLimit<(string Caller, int Address)> limit = new(options.Value.RequestsPerMinute);

    /// <exception cref="RequestRefused">The caller has sent too many.</exception>
    public void Take(HttpContext http, Caller caller, int operations)
    {
        var address = caller.IsAnonymous ? Neighbourhood.Of(http.Connection.RemoteIpAddress) : 0;
        limit.Take((caller.Key, address), TooMany, operations);
    }

    public void Dispose() => limit.Dispose();
}
