using Graph.Callers;
using Graph.Errors;
using Microsoft.Extensions.Options;

namespace Graph.Plans;

/// <summary>Keeps those who guess from learning anything: how often they may, how long an answer takes, and who notices.</summary>
/// <param name="limits">How often.</param>
/// <param name="security">Who notices.</param>
/// <param name="options">How long.</param>
/// <param name="clock">By which clock.</param>
internal sealed class GuessProtection(
    GuessLimits limits,
    SecurityLog security,
    IOptions<GraphOptions> options,
    TimeProvider clock
)
{
    /// <summary>One more attempt, before anything is read.</summary>
    /// <exception cref="RequestError">There were too many from there.</exception>
    public void Admit(Caller caller) => limits.Take(caller);

    /// <summary>Does something, and is done with it after whole spans of time, whatever came of it.</summary>
    public async Task<T> Settled<T>(Func<Task<T>> look, CancellationToken cancellation)
    {
        var since = clock.GetTimestamp();
        try
        {
            return await look();
        }
        finally
        {
            var span = options.Value.GuardedTime.Ticks;
            if (span > 0)
            {
                var left = span - (clock.GetElapsedTime(since).Ticks % span);
                // An answer is there by then, and a change may be committed: a wait that is cut short does not replace it.
                await Task.Delay(TimeSpan.FromTicks(left), clock, cancellation)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Somebody did not know.</summary>
    public void Note(Caller caller, string code) => security.NoteGuess(caller, code);
}
