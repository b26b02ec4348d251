using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace Kernel.Data.Servers;

/// <summary>
/// Repeats what a passing fault ended, where nothing can have been committed: whole saves before their commit, reads, and
/// conditional updates that come to the same when repeated. Within a transaction that somebody else has begun, that one decides.
/// </summary>
internal static class Retries
{
    public const int Most = 4;
    public static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(900);

    // About a second altogether: whoever waits for longer is better told to come again.
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
        // A disk that is full is so in a second, too.
        && (fault is null || StorageTroubles.Of(fault) is not (StorageTrouble.Full or StorageTrouble.ReadOnly));
}

internal sealed class PostgreSqlRetries(ExecutionStrategyDependencies dependencies)
    : NpgsqlRetryingExecutionStrategy(dependencies, Retries.Most, Retries.LongestPause, null)
{
    // Transactions that somebody begins are allowed, and not refused as they are by default.
    protected override void OnFirstExecution() => ExceptionsEncountered.Clear();

    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        Retries.PauseAfter(ExceptionsEncountered.Count);

    protected override bool ShouldRetryOn(Exception? exception) =>
        Retries.MayRepeat(Dependencies, exception) && base.ShouldRetryOn(exception);
}

internal sealed class SqlServerRetries(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, Retries.Most, Retries.LongestPause, null)
{
    // Transactions that somebody begins are allowed, and not refused as they are by default.
    protected override void OnFirstExecution() => ExceptionsEncountered.Clear();

    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        Retries.PauseAfter(ExceptionsEncountered.Count);

    protected override bool ShouldRetryOn(Exception exception) =>
        Retries.MayRepeat(Dependencies, exception) && SqlServerFaults.IsTransient(exception);
}

/// <summary>Notes on a fault that it came while committing: whether what was saved is there, nobody knows.</summary>
internal sealed class CommitDoubt : DbTransactionInterceptor
{
    public static readonly CommitDoubt Instance = new();
    private const string Mark = "Kernel.CommitDoubt";

    public static bool IsAbout(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault.Data.Contains(Mark))
            {
                return true;
            }
        }

        return false;
    }

    public override Task TransactionFailedAsync(
        DbTransaction transaction,
        TransactionErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Action == "Commit")
        {
            eventData.Exception.Data[Mark] = true;
        }

        return Task.CompletedTask;
    }
}
