using Kernel.Storage.Errors;
using Microsoft.Extensions.Logging;

namespace Kernel.Storage;

/// <summary>
/// Says in the log that the storage is in trouble, whoever meets it: at once, then each minute as long as somebody does, and
/// when it is over. A thousand requests that meet the same trouble are one line.
/// </summary>
public sealed partial class StorageFailureLog
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);
    private readonly Lock turn = new();
    private readonly Dictionary<StorageFailure, Met> met = [];
    private readonly StorageCircuitBreaker outage;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private bool isUnavailable;

    /// <param name="outage">Told that a database is away.</param>
    /// <param name="clock">The time.</param>
    /// <param name="log">Where it is said.</param>
    internal StorageFailureLog(StorageCircuitBreaker outage, TimeProvider clock, ILogger<StorageFailureLog> log) =>
        (this.outage, this.clock, this.log) = (outage, clock, log);

    /// <summary>Notes a fault where it is the storage's.</summary>
    /// <returns>The trouble; null where the fault is another, which the caller reports.</returns>
    public StorageFailure? Note(Exception fault)
    {
        if (StorageFailures.Of(fault) is not { } trouble)
        {
            return null;
        }

        if (trouble == StorageFailure.Unavailable)
        {
            outage.Doubt();
        }

        long unsaid;
        lock (turn)
        {
            var known = met.GetValueOrDefault(trouble);
            if (known is not null && clock.GetElapsedTime(known.SaidAt) < Silence)
            {
                met[trouble] = known with { Unsaid = known.Unsaid + 1 };
                return trouble;
            }

            isUnavailable |= trouble == StorageFailure.Unavailable;
            unsaid = known?.Unsaid ?? 0;
            met[trouble] = new Met(clock.GetTimestamp(), 0);
        }

        InTrouble(fault, trouble, unsaid);
        return trouble;
    }

    /// <summary>Every database has just answered; said where it was said that one did not.</summary>
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
        "The storage is in trouble: {Trouble}; {Unsaid} more met it since this was last said"
    )]
    private partial void InTrouble(Exception fault, StorageFailure trouble, long unsaid);

    [LoggerMessage(2, LogLevel.Warning, "Every database answers again")]
    private partial void AnswersAgain();

    private sealed record Met(long SaidAt, long Unsaid);
}
