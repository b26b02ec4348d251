using Kernel.Storage.Errors;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kernel.Storage;

/// <summary>
/// Repeats what a passing fault ended, where nothing can have been committed: whole saves before their commit, reads, and
/// conditional updates that come to the same when repeated. Within a transaction that somebody else has begun, that one decides.
/// </summary>
internal static class Retries
{
    public const int Most = 4;
    public static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(900);

    // About a second altogether: a client that waits for longer does better to send the request again later.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.Zero,
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromMilliseconds(300),
        LongestPause,
    ];

    /// <param name="met">How many faults this is about.</param>
    /// <returns>How long to wait; null where it is given up.</returns>
    public static TimeSpan? PauseAfter(int met) =>
        // Spread a little, so that those whom one fault has met do not come back in one moment.
        met <= Most
            ? Pauses[met - 1] * (1 + (Random.Shared.NextDouble() / 4))
            : null;

    public static bool MayRepeat(ExecutionStrategyDependencies dependencies, Exception? fault) =>
        dependencies.CurrentContext.Context.Database.CurrentTransaction is null
        && !CommitDoubt.IsAbout(fault)
        // A caller that has waited in vain for a connection of the pool would wait as long again, until the operation times out.
        && !(fault is not null && StorageErrors.IsPoolExhausted(fault))
        // A disk that is full is so in a second, too.
        && (fault is null || StorageFailures.Of(fault) is not (StorageFailure.Full or StorageFailure.ReadOnly));
}
