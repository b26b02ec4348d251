using Kernel.Background;
using Microsoft.Extensions.Options;

namespace Host.Memory;

/// <summary>
/// Gives back memory that nobody uses, once more is held than the program means to get by with. Left alone, the collector
/// lets old garbage grow to nearly the size of what lives, and the C library keeps what was given back to it.
/// </summary>
/// <remarks>All else waits for it, so it takes place only where something has gathered since the last time.</remarks>
internal sealed class Thrift(
    IOptions<MemoryOptions> options,
    IMemory memory,
    LoopHealth health,
    TimeProvider clock,
    ILogger<Thrift> log
) : BackgroundLoop(health, clock, log)
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    /// <summary>After which time it tries in any case: what was in use then may no longer be.</summary>
    public static readonly TimeSpan Seldom = TimeSpan.FromMinutes(10);

    // What has gathered, in parts of what was left, is worth the wait.
    private const double Worthwhile = 0.05;

    private long left;
    private long last = clock.GetTimestamp();

    protected override bool IsNeeded => options.Value.Target > 0;

    protected override Task Begin(CancellationToken stopping) => Wait(stopping);

    protected override Task Pass(CancellationToken stopping)
    {
        Look();
        return Task.CompletedTask;
    }

    protected override Task Wait(CancellationToken stopping) => Task.Delay(Often, Clock, stopping);

    /// <summary>Gives back what is too much.</summary>
    internal void Look()
    {
        var held = memory.Resident;
        if (held > options.Value.Bytes && (held >= left * (1 + Worthwhile) || Clock.GetElapsedTime(last) >= Seldom))
        {
            memory.GiveBack();
            (left, last) = (memory.Resident, Clock.GetTimestamp());
        }
    }
}
