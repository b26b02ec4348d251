using Kernel.Storage.Errors;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kernel.Storage;

/// <summary>
/// Retries after transient failures where nothing can have been committed: whole saves before their commit, reads, and idempotent
/// updates. Within a transaction of the caller, the caller decides.
/// </summary>
internal static class Retries
{
    public const int Most = 4;
    public static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(900);

    // About a second in total: after that, a client should send the request again later.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.Zero,
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromMilliseconds(300),
        LongestPause,
    ];

    /// <param name="met">The number of failures so far.</param>
    /// <returns>The delay; null if there are no more retries.</returns>
    public static TimeSpan? PauseAfter(int met) =>
        // With jitter, so that callers that failed together do not return together.
        met <= Most
            ? Pauses[met - 1] * (1 + (Random.Shared.NextDouble() / 4))
            : null;

    public static bool MayRepeat(ExecutionStrategyDependencies dependencies, Exception? fault) =>
        dependencies.CurrentContext.Context.Database.CurrentTransaction is null
        && !UnknownCommitInterceptor.IsUnknown(fault)
        // A caller that timed out waiting for a pooled connection would wait as long again.
        && !(fault is not null && StorageErrors.IsPoolExhausted(fault))
        // A full disk does not recover within a second.
        && (fault is null || StorageFailures.Classify(fault) is not (StorageFailure.Full or StorageFailure.ReadOnly));
}
