using System.Collections.Concurrent;

namespace Graph.Sql;

/// <summary>
/// The maximum total size of the tables that all plans keep for the next request. When it is used up, all of them are released, and tables that
/// are still in use can be kept again later.
/// </summary>
internal static class TableBudget
{
    private const long Most = 32_000_000;

    // A table that needs this much of it would displace all others.
    private const long MostOfOne = Most / 16;

    private static readonly Lock Clearing = new();
    private static ConcurrentQueue<RowShape> holders = new();
    private static long held;

    /// <summary>Whether a table of this size may be kept; it counts until it is rented again.</summary>
    public static bool Take(long size)
    {
        if (size > MostOfOne)
        {
            return false;
        }

        if (Interlocked.Add(ref held, size) > Most)
        {
            Clear();
        }

        return true;
    }

    /// <summary>Releases the size of a table that is rented again or discarded.</summary>
    public static void Return(long size) => Interlocked.Add(ref held, -size);

    /// <summary>Registers a shape that keeps tables.</summary>
    public static void Know(RowShape holder) => holders.Enqueue(holder);

    private static void Clear()
    {
        lock (Clearing)
        {
            if (held <= Most)
            {
                return;
            }

            foreach (var holder in Interlocked.Exchange(ref holders, new()))
            {
                holder.Forget();
            }
        }
    }
}
