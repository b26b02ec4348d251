namespace Graph;

/// <summary>
/// What a change answers with where beside the record something is told this one time: it stands in this answer alone, as a field
/// named after its type, and is kept nowhere. The same idempotency key again gives the record without it.
/// </summary>
/// <param name="Record">The record after the change.</param>
/// <param name="Value">What is told; null where there is nothing to tell.</param>
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
