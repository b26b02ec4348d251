namespace Kernel.Storage;

/// <summary>
/// What could not be read while a method of a module answered: the method leaves such records out, notes them here, and answers the rest.
/// The client learns that records were left out, the operator which and why.
/// </summary>
public sealed class UnreadableRecords
{
    /// <summary>Why the first of them cannot be read; null where all were read.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Notes that a record was left out.</summary>
    /// <param name="fault">Why.</param>
    public void Note(Exception fault) => Fault ??= fault;

    /// <summary>Whether a fault comes from a stored value that is none of its type, and not from the database or the program.</summary>
    public static bool IsCause(Exception fault) =>
        fault is FormatException or InvalidCastException or OverflowException or ArgumentException
        || (fault is InvalidOperationException { InnerException: { } inner } && IsCause(inner));
}
