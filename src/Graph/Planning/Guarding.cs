using System.Reflection;
using Graph.Transport;
using Kernel.Refusals;
using Microsoft.Extensions.Options;

namespace Graph.Planning;

/// <summary>Keeps those who guess from learning anything: how often they may, how long an answer takes, and who notices.</summary>
/// <param name="limits">How often.</param>
/// <param name="security">Who notices.</param>
/// <param name="options">How long.</param>
/// <param name="clock">By which clock.</param>
internal sealed class Guarding(
    GuessLimits limits,
    SecurityLog security,
    IOptions<GraphOptions> options,
    TimeProvider clock
)
{
    /// <summary>The code with which a field or a change refuses those who do not know; null where it is not guarded.</summary>
    public static string? CodeOf(MemberInfo declared) =>
        declared.GetCustomAttributes().OfType<IGuarded>().SingleOrDefault() is { } guarded
            ? Refusal.CodeOf(guarded.Refusal)
            : null;

    /// <summary>One more attempt, before anything is read.</summary>
    /// <exception cref="RequestRefused">There were too many from there.</exception>
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
