namespace Kernel.Storage;

/// <summary>
/// The memory of an answered change, written in the same transaction: the same idempotency key gets the same answer and
/// does nothing.
/// </summary>
public sealed class IdempotencyRecord
{
    /// <summary>Who asked, the change's name and the caller's key.</summary>
    public required string Key { get; init; }

    /// <summary>A hash of the input, so that a key used for another input is noticed.</summary>
    public required string InputHash { get; init; }

    /// <summary>The record that the change answered with, if it was carried out.</summary>
    public long? Answer { get; init; }

    /// <summary>The refusals that it answered with, as JSON.</summary>
    public string? Refusals { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }
}
