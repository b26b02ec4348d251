using Graph.Errors;
using Microsoft.Extensions.Options;

namespace Graph.Callers;

/// <summary>How often an address may ask in a minute for what opens to whoever knows a code, whether it is right or not.</summary>
internal sealed class GuessLimits(IOptions<GraphOptions> options) : IDisposable
{
    private static readonly Problem TooMany = new(
        Codes.LookupThrottled,
        "查询过于频繁，请稍后再试。",
        "Too many lookups came from this address; try again later."
    );

    private readonly MinuteLimit<int> limit = new(options.Value.GuardedPerMinute);

    /// <exception cref="RequestError">There were too many from there.</exception>
    public void Take(Caller caller) => limit.Take(ClientNetwork.Of(caller.From.Address), TooMany);

    public void Dispose() => limit.Dispose();
}
