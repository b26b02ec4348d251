namespace Commons.Retention;

/// <summary>
/// Erases a module's records after their retention period. Erasure removes personal texts and keeps what figures are computed
/// from; it uses plain statements on the module's context, so that no copy of the erased data is written anywhere.
/// </summary>
public interface IRetentionPolicy
{
    /// <summary>The rule that applies to the records.</summary>
    RetentionRule Rule { get; }

    /// <summary>The number of records to be erased.</summary>
    /// <param name="keptFrom">The first day whose records are kept.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    Task<int> Due(DateOnly keptFrom, CancellationToken cancellation);

    /// <summary>Erases some records, within the caller's transaction.</summary>
    /// <param name="keptFrom">The first day whose records are kept.</param>
    /// <param name="today">The day of the erasure, stored with what remains of a record.</param>
    /// <param name="most">The maximum number of records.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The number of erased records; fewer than <paramref name="most"/> if none is left.</returns>
    Task<ErasedRecords> Erase(DateOnly keptFrom, DateOnly today, int most, CancellationToken cancellation);
}

/// <summary>The number of erased records.</summary>
/// <param name="All">All erased records.</param>
/// <param name="Sealed">Sealed ones among them: reports leave them out, because their number would reveal that they exist.</param>
public readonly record struct ErasedRecords(int All, int Sealed);
