using Kernel.Storage.Errors;
using Microsoft.Extensions.Logging;

namespace Kernel.Storage;

/// <summary>
/// Logs failures of the database: immediately, then once a minute while they continue, and when they end. A thousand requests
/// that encounter the same failure are one line.
/// </summary>
public sealed partial class StorageFailureLog
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);
    private readonly Lock turn = new();
    private readonly Dictionary<StorageFailure, Occurrence> met = [];
    private readonly StorageCircuitBreaker outage;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private bool isUnavailable;

    /// <param name="outage">Receives connection failures.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="log">The log.</param>
    internal StorageFailureLog(StorageCircuitBreaker outage, TimeProvider clock, ILogger<StorageFailureLog> log) =>
        (this.outage, this.clock, this.log) = (outage, clock, log);

    /// <summary>Logs an exception if it is a failure of the database.</summary>
    /// <returns>The failure; null if the exception has another cause, which the caller reports.</returns>
    public StorageFailure? Note(Exception fault)
    {
        if (StorageFailures.Classify(fault) is not { } failure)
        {
            return null;
        }

        if (failure == StorageFailure.Unavailable)
        {
            outage.Doubt();
        }

        long suppressed;
        lock (turn)
        {
            var known = met.GetValueOrDefault(failure);
            if (known is not null && clock.GetElapsedTime(known.LoggedAt) < Silence)
            {
                met[failure] = known with { Suppressed = known.Suppressed + 1 };
                return failure;
            }

            isUnavailable |= failure == StorageFailure.Unavailable;
            suppressed = known?.Suppressed ?? 0;
            met[failure] = new Occurrence(clock.GetTimestamp(), 0);
        }

        Failed(fault, failure, suppressed);
        return failure;
    }

    /// <summary>Every database answers; logged if a failure was logged before.</summary>
    public void Answers()
    {
        if (!isUnavailable)
        {
            return;
        }

        lock (turn)
        {
            isUnavailable = false;
        }

        AnswersAgain();
    }

    [LoggerMessage(
        1,
        LogLevel.Error,
        "The database fails: {Failure}; {Suppressed} more failures since the last message"
    )]
    private partial void Failed(Exception fault, StorageFailure failure, long suppressed);

    [LoggerMessage(2, LogLevel.Warning, "Every database answers again")]
    private partial void AnswersAgain();

    private sealed record Occurrence(long LoggedAt, long Suppressed);
}
