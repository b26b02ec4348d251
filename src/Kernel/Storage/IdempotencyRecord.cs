namespace Kernel.Storage;

/// <summary>
/// The result of a mutation, stored in the same transaction: a request with the same idempotency key receives the same result and
/// changes nothing.
/// </summary>
public sealed class IdempotencyRecord
{
    /// <summary>The caller, the name of the mutation and the caller's key.</summary>
    public required string Key { get; init; }

    /// <summary>A hash of the input, to detect a key that is reused with another input.</summary>
    public required string InputHash { get; init; }

    /// <summary>The id of the record that the mutation returned, if it succeeded.</summary>
    public long? Answer { get; init; }

    /// <summary>The errors that it returned, as JSON.</summary>
    public string? Refusals { get; init; }

    /// <summary>When it was stored, UTC.</summary>
    public required DateTime At { get; init; }
}
