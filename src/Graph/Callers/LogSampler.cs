using System.Collections.Concurrent;

namespace Graph.Callers;

/// <summary>
/// Lets so many lines of one kind about one address into the log each minute and counts the others, so that who is refused a
/// million times does not fill the disk.
/// </summary>
/// <param name="most">How many; 0 for any number.</param>
/// <param name="clock">The time.</param>
internal sealed class LogSampler(int most, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // As many as there are neighbourhoods and kinds, at most.
    private readonly ConcurrentDictionary<(int Kind, int Address), Window> windows = new();

    /// <summary>Counts a line.</summary>
    /// <param name="kind">Of which kind it is.</param>
    /// <param name="address">Whom it is about.</param>
    /// <param name="leftOut">How many were left out since the last one that was written; 0 but for the first of a minute.</param>
    /// <returns>Whether it is written.</returns>
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
