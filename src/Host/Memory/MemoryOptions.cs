using System.ComponentModel.DataAnnotations;

namespace Host.Memory;

/// <summary>What the program means to get by with: the section <c>Memory</c> of the configuration.</summary>
internal sealed class MemoryOptions
{
    /// <summary>
    /// Megabytes above which it gives back to the machine what it holds and nobody uses; zero leaves that to the runtime. It
    /// is no limit: what is needed is taken.
    /// </summary>
    [Range(0, 1_000_000)]
    public int Target { get; set; } = 185;

    internal long Bytes => Target * 1_000_000L;
}
