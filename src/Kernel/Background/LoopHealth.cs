using System.Collections.Concurrent;
using Kernel.Time;

namespace Kernel.Background;

/// <summary>The state of this host's background loops, for probes and metrics.</summary>
/// <param name="clock">The clock.</param>
public sealed class LoopHealth(TimeProvider clock)
{
    // Shorter failures usually resolve themselves.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, LoopState> loops = new(StringComparer.Ordinal);

    /// <summary>Every loop that runs on this host.</summary>
    public IReadOnlyList<LoopState> All => [.. loops.Values.OrderBy(l => l.Name, StringComparer.Ordinal)];

    /// <summary>Whether a loop has failed for at least a minute without a success.</summary>
    public bool IsDegraded => loops.Values.Any(l => l.FailingSince is { } since && clock.Now() - since >= Patience);

    internal void Started(string loop) => loops.TryAdd(loop, new LoopState(loop, 0, null, null));

    internal void Succeeded(string loop)
    {
        if (loops.TryGetValue(loop, out var state) && state.Failures > 0)
        {
            loops[loop] = new LoopState(loop, 0, null, null);
        }
    }

    internal void Failed(string loop, Exception fault) =>
        loops.AddOrUpdate(
            loop,
            name => new LoopState(name, 1, clock.Now(), fault.GetType().Name),
            (name, state) =>
                new LoopState(name, state.Failures + 1, state.FailingSince ?? clock.Now(), fault.GetType().Name)
        );
}

/// <summary>The state of a loop.</summary>
/// <param name="Name">The loop.</param>
/// <param name="Failures">The number of consecutive failures.</param>
/// <param name="FailingSince">When the first of these failures happened, UTC; null if the last pass succeeded.</param>
/// <param name="Fault">The type of the last exception; null if the last pass succeeded.</param>
public sealed record LoopState(string Name, int Failures, DateTime? FailingSince, string? Fault);
