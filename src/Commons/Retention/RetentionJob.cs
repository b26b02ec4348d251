using Kernel.Background;
using Kernel.Outbox;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.Extensions.Logging;

namespace Commons.Retention;

/// <summary>Erases expired records every night, on whichever host starts first.</summary>
internal sealed partial class RetentionJob(
    RetentionRun run,
    OutboxDispatcher relay,
    HostLifecycle stage,
    StorageFailureLog storageLog,
    LoopHealth health,
    TimeProvider clock,
    ILogger<RetentionJob> log
) : BackgroundLoop(health, clock, log)
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);

    // Half past two at night in China, when no one waits for a writer.
    private static readonly TimeOnly Night = new(2, 30);

    /// <inheritdoc/>
    protected override TimeSpan LongestPause => TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    protected override bool Reports(Exception fault) => storageLog.Note(fault) is not null;

    /// <inheritdoc/>
    protected override async Task Begin(CancellationToken stopping)
    {
        await stage.Opened.WaitAsync(stopping);
        await Task.Delay(Settling, Clock, stopping);
    }

    /// <inheritdoc/>
    protected override async Task Pass(CancellationToken stopping)
    {
        var erased = await run.Erase(Clock.Today(), null, stopping);
        await run.DeleteExpiredKeys(Clock.Now(), stopping);
        relay.Wake();
        foreach (var (rule, count) in erased.Where(e => e.Value > 0))
        {
            Erased(Log, count, rule);
        }
    }

    /// <inheritdoc/>
    protected override Task Wait(CancellationToken stopping) => Task.Delay(Clock.Until(Night), Clock, stopping);

    [LoggerMessage(1, LogLevel.Information, "Erased {Count} records under {Rule}")]
    private static partial void Erased(ILogger log, int count, RetentionRule rule);
}
