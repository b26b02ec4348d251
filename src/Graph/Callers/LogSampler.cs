using System.Collections.Concurrent;

namespace Graph.Callers;

/// <summary>
/// Limits the log lines of one kind about one address per minute and counts the others, so that a client that is refused a million times does
/// not fill the disk.
/// </summary>
/// <param name="most">The maximum number of lines; 0 for no limit.</param>
/// <param name="clock">The clock.</param>
internal sealed class LogSampler(int most, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // At most one entry for each combination of kind and address group.
    private readonly ConcurrentDictionary<(int Kind, int Address), Window> windows = new();

    /// <summary>Counts a line.</summary>
    /// <param name="kind">The kind of line.</param>
    /// <param name="address">The address that it is about.</param>
    /// <param name="leftOut">How many lines were left out since the last one that was written; 0 except for the first of a minute.</param>
    /// <returns>Whether to write it.</returns>
    public bool Admits(int kind, string address, out long leftOut)
    {
        leftOut = 0;
        if (most == 0)
        {
            return true;
        }

        var window = windows.GetOrAdd((kind, ClientNetwork.Of(address)), _ => new Window(clock.GetTimestamp()));
        lock (window)
        {
            if (clock.GetElapsedTime(window.Began) >= Minute)
            {
                leftOut = Math.Max(0, window.Count - most);
                (window.Began, window.Count) = (clock.GetTimestamp(), 0);
            }

            return ++window.Count <= most;
        }
    }

    private sealed class Window(long began)
    {
        public long Began { get; set; } = began;

        public long Count { get; set; }
    }
}
