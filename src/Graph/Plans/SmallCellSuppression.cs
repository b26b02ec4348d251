using Graph.Schema;
using Kernel.Access;

namespace Graph.Plans;

/// <summary>
/// What may be told of how many persons there are, to those who have no purpose with them: that there is nobody, or about how many,
/// to the nearest five, where there are at least five. Counts that are rounded one by one cannot be set off against each other.
/// </summary>
internal static class SmallCellSuppression
{
    private const int Least = 5;

    /// <summary>Whether figures of these records are coarse for a caller.</summary>
    public static bool Applies(Identity caller, ObjectType records) =>
        records.Purpose is { } purpose && !caller.IsForAll(purpose, caller.ReachOf(records.Permission!));

    /// <summary>The count as it may be told; null where there are too few.</summary>
    public static long? Round(long count) =>
        count == 0 ? 0
        : count < Least ? null
        : (count + (Least / 2)) / Least * Least;
}
