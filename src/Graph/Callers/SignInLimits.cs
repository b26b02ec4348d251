using Graph.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Graph.Callers;

/// <summary>
/// Limits how many invalid bearer tokens an address may send per minute. Each further one is refused with a time to wait. Tokens are verified
/// before they are counted, so a valid one is accepted regardless of other senders at the same address: checking a signature costs less than
/// reading the request, and signatures cannot be guessed.
/// </summary>
internal sealed class SignInLimits(IOptions<GraphOptions> options) : IDisposable
{
    private readonly MinuteLimit<int> limit = new(options.Value.FailedSignInsPerMinute);

    /// <summary>Counts an invalid token.</summary>
    /// <exception cref="RequestError">Too many invalid tokens came from this address.</exception>
    public void Fail(HttpContext http) =>
        limit.Take(ClientNetwork.Of(http.Connection.RemoteIpAddress), ForbiddenProblem.SignInThrottled);

    public void Dispose() => limit.Dispose();
}
