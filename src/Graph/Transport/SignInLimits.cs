using Graph.Planning;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Graph.Transport;

/// <summary>
/// How many bearer tokens that are no good an address may send in a minute. After that, tokens from there are not even looked
/// at, but for those that were found good before: who guesses is slowed down, and neighbours go on.
/// </summary>
internal sealed class SignInLimits(IOptions<GraphOptions> options) : IDisposable
{
    private readonly MinuteLimit<int> limit = new(options.Value.FailedSignInsPerMinute);

    /// <exception cref="RequestRefused">Too many have failed from there.</exception>
    public void Check(HttpContext http)
    {
        var from = Neighbourhood.Of(http.Connection.RemoteIpAddress);
        if (limit.IsSpent(from))
        {
            limit.Take(from, Forbidding.SignInThrottled);
        }
    }

    /// <summary>One more has failed.</summary>
    public void Failed(HttpContext http) => limit.Spend(Neighbourhood.Of(http.Connection.RemoteIpAddress));

    public void Dispose() => limit.Dispose();
}
