using Graph.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Graph.Callers;

/// <summary>
/// How many bearer tokens that are no good an address may send in a minute. After that each further one is answered with a time to wait. Tokens
/// are verified before they are counted, so a good one is taken whoever else sends from the same address: checking a signature costs less than
/// reading the request, and nobody finds a signature by trying.
/// </summary>
internal sealed class SignInLimits(IOptions<GraphOptions> options) : IDisposable
{
    private readonly MinuteLimit<int> limit = new(options.Value.FailedSignInsPerMinute);

    /// <summary>Counts a token that is no good.</summary>
    /// <exception cref="RequestError">Too many came from there.</exception>
    public void Fail(HttpContext http) =>
        limit.Take(ClientNetwork.Of(http.Connection.RemoteIpAddress), ForbiddenProblem.SignInThrottled);

    public void Dispose() => limit.Dispose();
}
