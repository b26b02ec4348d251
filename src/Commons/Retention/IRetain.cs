namespace Commons.Retention;

/// <summary>
/// A module's records that are kept for a time. Erasing takes the personal texts and leaves what figures are made of; it works by plain
/// statements on the module's context, so that no copy of what is erased is written anywhere.
/// </summary>
public interface IRetain
{
    /// <summary>Under which rule they are kept.</summary>
    RetentionRule Rule { get; }

    /// <summary>How many are to be erased.</summary>
    /// <param name="keptFrom">The first day whose records are kept.</param>
    /// <param name="cancellation">Ends the count.</param>
    Task<int> Due(DateOnly keptFrom, CancellationToken cancellation);

    /// <summary>Erases some of them, within the transaction that the caller has begun.</summary>
    /// <param name="keptFrom">The first day whose records are kept.</param>
    /// <param name="today">The day of erasing, kept with what is left of a record.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many were; fewer than <paramref name="most"/> in all where none is left.</returns>
    Task<ErasedRecords> Erase(DateOnly keptFrom, DateOnly today, int most, CancellationToken cancellation);
}

/// <summary>How many records were erased.</summary>
/// <param name="All">All of them.</param>
/// <param name="Sealed">Those that are sealed: reports do not count them, since a count would show that there were any.</param>
public readonly record struct ErasedRecords(int All, int Sealed);
