using Graph.Callers;
using Graph.Errors;
using Microsoft.Extensions.Options;

namespace Graph.Plans;

/// <summary>Protects secrets against guessing: limits attempts, hides timing differences, and logs failures.</summary>
/// <param name="limits">The limits for attempts.</param>
/// <param name="security">The security log.</param>
/// <param name="options">The options with the minimum time.</param>
/// <param name="clock">The clock.</param>
internal sealed class GuessProtection(
    GuessLimits limits,
    SecurityLog security,
    IOptions<GraphOptions> options,
    TimeProvider clock
)
{
    /// <summary>Counts an attempt, before anything is read.</summary>
    /// <exception cref="RequestError">Too many attempts came from the caller's address.</exception>
    public void Admit(Caller caller) => limits.Take(caller);

    /// <summary>Runs an action and completes after a multiple of the minimum time, regardless of the outcome.</summary>
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
                // The result exists by then, and a change may be committed: a canceled wait must not replace it.
                await Task.Delay(TimeSpan.FromTicks(left), clock, cancellation)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Logs a failed attempt.</summary>
    public void Note(Caller caller, string code) => security.NoteGuess(caller, code);
}
