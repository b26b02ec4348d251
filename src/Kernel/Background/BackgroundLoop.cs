using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kernel.Background;

/// <summary>
/// Background work that repeats for as long as the host runs. All loops treat an unexpected exception alike: it is logged,
/// reported by <see cref="LoopHealth"/>, and the pass is repeated after a delay that doubles with each consecutive failure. It
/// ends neither the loop nor the host.
/// </summary>
/// <param name="health">Reports failures.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Logs failures.</param>
public abstract partial class BackgroundLoop(LoopHealth health, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(500);

    // A loop that keeps failing logs one line a minute.
    private static readonly TimeSpan LogInterval = TimeSpan.FromMinutes(1);

    /// <summary>The clock.</summary>
    protected TimeProvider Clock => clock;

    /// <summary>The state of all loops.</summary>
    protected LoopHealth Health => health;

    /// <summary>The loop's log.</summary>
    protected ILogger Log => log;

    /// <summary>The loop's name in the log and in <see cref="LoopHealth"/>.</summary>
    protected string Name => GetType().Name;

    /// <summary>Whether the settings give the loop anything to do.</summary>
    protected virtual bool IsNeeded => true;

    /// <summary>The longest delay after a failure.</summary>
    protected virtual TimeSpan LongestPause => TimeSpan.FromSeconds(5);

    /// <summary>Runs once before the first pass; repeated until it succeeds.</summary>
    protected virtual Task Begin(CancellationToken stopping) => Task.CompletedTask;

    /// <summary>One pass of the work.</summary>
    protected abstract Task Pass(CancellationToken stopping);

    /// <summary>Waits until the next pass is due.</summary>
    protected abstract Task Wait(CancellationToken stopping);

    /// <summary>Reports a failure that another component logs; the loop then does not log it.</summary>
    /// <returns>Whether the failure was reported.</returns>
    protected virtual bool Reports(Exception fault) => false;

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsNeeded)
        {
            return;
        }

        health.Started(Name);
        if (await Succeeds(Begin, stoppingToken))
        {
            while (await Succeeds(Pass, stoppingToken) && await Succeeds(Wait, stoppingToken)) { }
        }
    }

    /// <summary>Repeats a step until it succeeds.</summary>
    /// <returns>False if the host stops first.</returns>
    private async Task<bool> Succeeds(Func<CancellationToken, Task> step, CancellationToken stopping)
    {
        long? logged = null;
        for (var failures = 0; !stopping.IsCancellationRequested; failures++)
        {
            try
            {
                await step(stopping);
                health.Succeeded(Name);
                return true;
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                // Cancelled while it waited, or during work that the next start resumes.
                return false;
            }
            catch (Exception fault)
            {
                var pause = PauseAfter(failures);
                health.Failed(Name, fault);
                if (!Reports(fault) && (logged is not { } last || clock.GetElapsedTime(last) >= LogInterval))
                {
                    PassFailed(log, fault, Name, failures + 1, pause);
                    logged = clock.GetTimestamp();
                }

                await Task.Delay(pause, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return false;
    }

    private TimeSpan PauseAfter(int failures)
    {
        var pause = ShortestPause * Math.Pow(2, Math.Min(failures, 20));
        return pause < LongestPause ? pause : LongestPause;
    }

    [LoggerMessage(1, LogLevel.Error, "{Loop} failed {Times} times in a row and tries again in {Pause}")]
    private static partial void PassFailed(ILogger log, Exception fault, string loop, int times, TimeSpan pause);
}
