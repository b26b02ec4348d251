using Graph.Schema;
using Kernel.Access;

namespace Graph.Plans;

/// <summary>
/// Limits the person counts that callers without the purpose may see: zero, or the count rounded to the nearest five if it is at least five.
/// Because each count is rounded separately, differences between counts do not reveal small numbers.
/// </summary>
internal static class SmallCellSuppression
{
    private const int Least = 5;

    /// <summary>Whether figures of these records are coarse for a caller.</summary>
    public static bool Applies(Identity caller, ObjectType records) =>
        records.Purpose is { } purpose && !caller.IsForAll(purpose, caller.ReachOf(records.Permission!));

    /// <summary>The rounded count; null if it is too small to be shown.</summary>
    public static long? Round(long count) =>
        count == 0 ? 0
        : count < Least ? null
        : (count + (Least / 2)) / Least * Least;
}
