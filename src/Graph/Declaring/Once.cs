namespace Graph;

/// <summary>
/// The result of a change that returns a value once, beside the record: the value is in this response only, as a field named after its type, and
/// is not stored. A retry with the same idempotency key returns the record without it.
/// </summary>
/// <param name="Record">The record after the change.</param>
/// <param name="Value">The value to return once; null if there is none.</param>
/// <typeparam name="TRecord">A node.</typeparam>
/// <typeparam name="TValue">A record of values.</typeparam>
public sealed record Once<TRecord, TValue>(TRecord Record, TValue? Value) : IOnce
    where TRecord : Kernel.Entity<TRecord>
    where TValue : class
{
    object IOnce.Record => Record;

    object? IOnce.Value => Value;
}

internal interface IOnce
{
    object Record { get; }

    object? Value { get; }
}
