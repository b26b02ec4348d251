using Graph.Errors;
using Microsoft.Extensions.Options;

namespace Graph.Callers;

/// <summary>Limits how often an address may query secret codes per minute, whether they are right or not.</summary>
internal sealed class GuessLimits(IOptions<GraphOptions> options) : IDisposable
{
    private static readonly Problem TooMany = new(
        Codes.LookupThrottled,
        "查询过于频繁，请稍后再试。",
        "Too many lookups came from this address; try again later."
    );

    private readonly MinuteLimit<int> limit = new(options.Value.GuardedPerMinute);

    /// <exception cref="RequestError">Too many attempts came from the caller's address.</exception>
    public void Take(Caller caller) => limit.Take(ClientNetwork.Of(caller.From.Address), TooMany);

    public void Dispose() => limit.Dispose();
}
