namespace Kernel.Storage;

/// <summary>
/// What could not be read while a method of a module answered: the method leaves such records out and answers the rest. The client learns
/// that records were left out; the operator, which and why.
/// </summary>
public sealed class UnreadableRecords
{
    /// <summary>Why the first of them cannot be read; null if all were read.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Notes that a record was left out.</summary>
    /// <param name="fault">Why.</param>
    public void Note(Exception fault) => Fault ??= fault;

    /// <summary>Reads a value; notes that it is left out if it cannot be read.</summary>
    /// <param name="read">Reads it.</param>
    /// <returns>The value; the default if it cannot be read.</returns>
    public async Task<T?> Try<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception fault) when (IsCause(fault))
        {
            Note(fault);
            return default;
        }
    }

    /// <summary>Reads rows in one statement; if one of them cannot be read, each by itself, so that the others are still read.</summary>
    /// <param name="all">Reads all rows.</param>
    /// <param name="keys">Reads their keys, or those of the rows to which they belong.</param>
    /// <param name="one">Reads the rows of a key.</param>
    /// <returns>The rows that can be read.</returns>
    public async Task<IReadOnlyList<T>> TryEach<TKey, T>(
        Func<Task<IReadOnlyList<T>>> all,
        Func<Task<IReadOnlyList<TKey>>> keys,
        Func<TKey, Task<IReadOnlyList<T>>> one
    )
    {
        try
        {
            return await all();
        }
        catch (Exception fault) when (IsCause(fault))
        {
            var read = new List<T>();
            foreach (var key in await keys())
            {
                read.AddRange(await Try(() => one(key)) ?? []);
            }

            return read;
        }
    }

    /// <summary>Whether a failure comes from a stored value that is not of its type, and not from the database or the program.</summary>
    public static bool IsCause(Exception fault) =>
        fault is FormatException or InvalidCastException or OverflowException or ArgumentException
        || (fault is InvalidOperationException { InnerException: { } inner } && IsCause(inner));
}
