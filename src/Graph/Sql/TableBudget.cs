using System.Collections.Concurrent;

namespace Graph.Sql;

/// <summary>
/// What the tables that are kept for the next request may weigh, of all plans together. When it is spent all of them are given up, and
/// those that are in use come back.
/// </summary>
internal static class TableBudget
{
    private const long Most = 32_000_000;

    // One that takes so much of it would drive out all others.
    private const long MostOfOne = Most / 16;

    private static readonly Lock Clearing = new();
    private static ConcurrentQueue<RowShape> holders = new();
    private static long held;

    /// <summary>Whether a table of this size may be kept; it counts until it is taken again.</summary>
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

    /// <summary>A table is in use again, or gone.</summary>
    public static void Return(long size) => Interlocked.Add(ref held, -size);

    /// <summary>Knows of a shape that keeps tables.</summary>
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
