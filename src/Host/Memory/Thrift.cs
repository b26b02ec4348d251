using Kernel.Modules;
using Microsoft.Extensions.Options;

namespace Host.Memory;

/// <summary>
/// Gives back memory that nobody uses, once more is held than the program means to get by with. Left alone, the collector
/// lets old garbage grow to nearly the size of what lives, and the C library keeps what was given back to it.
/// </summary>
/// <remarks>Where most of what is held is in use, little comes back for the wait: it is tried ever more seldom then.</remarks>
internal sealed class Thrift(IOptions<MemoryOptions> options, IMemory memory, TimeProvider clock) : Clockwork
{
    /// <summary>How often it looks, as long as looking helps.</summary>
    public static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    /// <summary>How often it looks at least.</summary>
    public static readonly TimeSpan Seldom = TimeSpan.FromMinutes(10);

    // The part of what is held that is worth the wait.
    private const double Worthwhile = 0.05;

    protected override async Task Run(CancellationToken stopping)
    {
        var pause = Often;
        while (options.Value.Target > 0)
        {
            await Task.Delay(pause, clock, stopping);
            pause = Look(pause);
        }
    }

    /// <summary>Gives back what is too much.</summary>
    /// <param name="pause">For how long it had not looked.</param>
    /// <returns>After which time to look again.</returns>
    internal TimeSpan Look(TimeSpan pause)
    {
        var before = memory.Resident;
        if (before <= options.Value.Bytes)
        {
            return Often;
        }

        memory.GiveBack();
        if (before - memory.Resident >= Worthwhile * before)
        {
            return Often;
        }

        return pause * 2 < Seldom ? pause * 2 : Seldom;
    }
}
