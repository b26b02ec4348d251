using System.Diagnostics;
using Wire;

namespace Benchmarks;

/// <summary>The result of one turn.</summary>
/// <param name="PerSecond">Requests answered per second.</param>
/// <param name="Median">The median time of a request, in milliseconds.</param>
internal sealed record Turn(double PerSecond, double Median);

/// <summary>Sends requests over persistent connections, each as soon as the previous one is answered.</summary>
internal static class Load
{
    public static async Task<Turn> Run(Uri server, IReadOnlyList<byte[]> requests, int connections, double seconds)
    {
        var (next, start) = (0, Stopwatch.GetTimestamp());
        var times = await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(async _ =>
                {
                    using var wire = await HttpWire.Open(server);
                    var own = new List<double>();
                    while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
                    {
                        var sent = Stopwatch.GetTimestamp();
                        var request = requests[Interlocked.Increment(ref next) % requests.Count];
                        var (status, _) = await wire.Send(request);
                        own.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                        if (status != 200)
                        {
                            throw new InvalidOperationException($"{server} answered {status}.");
                        }
                    }

                    return own;
                })
        );
        var all = times.SelectMany(t => t).Order().ToList();
        return new Turn(all.Count / Stopwatch.GetElapsedTime(start).TotalSeconds, all[all.Count / 2]);
    }
}
