using Kernel.Events;
using Kernel.Modules;
using Kernel.Time;
using Microsoft.Extensions.Logging;

namespace Commons.Retention;

/// <summary>Every night erases what has been kept long enough, on whichever host comes to it first.</summary>
internal sealed partial class RetentionJob(
    RetentionRun run,
    Relay relay,
    Stage stage,
    TimeProvider clock,
    ILogger<RetentionJob> log
) : Clockwork
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(30);

    // Half past two at night in China, when nobody waits for a writer.
    private static readonly TimeSpan Night = TimeSpan.FromHours(2.5) - Clock.ChinaOffset;

    /// <inheritdoc/>
    protected override async Task Run(CancellationToken stopping)
    {
        await stage.Opened.WaitAsync(stopping);
        await Task.Delay(Settling, clock, stopping);
        while (true)
        {
            var wait = UntilNight();
            try
            {
                var erased = await run.Erase(clock.Today(), null, stopping);
                await run.Forget(clock.Now(), stopping);
                relay.Wake();
                foreach (var (rule, count) in erased.Where(e => e.Value > 0))
                {
                    Erased(count, rule);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                RunStumbled(fault);
                wait = Retry;
            }

            await Task.Delay(wait, clock, stopping);
        }
    }

    private TimeSpan UntilNight()
    {
        var since = (clock.GetUtcNow().TimeOfDay - Night + TimeSpan.FromDays(1)).Ticks % TimeSpan.TicksPerDay;
        return TimeSpan.FromDays(1) - TimeSpan.FromTicks(since);
    }

    [LoggerMessage(1, LogLevel.Information, "Erased {Count} records under {Rule}")]
    private partial void Erased(int count, RetentionRule rule);

    [LoggerMessage(2, LogLevel.Error, "Erasing what has been kept long enough stumbled and is tried again")]
    private partial void RunStumbled(Exception fault);
}
