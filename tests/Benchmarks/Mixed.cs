using System.Diagnostics;
using Wire;

namespace Benchmarks;

/// <summary>Small reads during large ones: one in nine requests of a client is the year-end query, and the others do not wait for it.</summary>
internal static class Mixed
{
    private const int Turns = 9;

    public static async Task Run(Child product, int clients, double seconds)
    {
        if (clients == 0)
        {
            return;
        }

        var cases = await Cases.Of(product);
        var small = cases.Single(c => c.Letter == 'b').ToProduct()[0];
        var large = cases.Single(c => c.Letter == 'c').ToProduct()[0];
        var alone = await Times(product, clients, seconds, small, small);
        var beside = await Times(product, clients, seconds, small, large);
        Console.WriteLine(
            $"{clients} clients, small reads alone: {Shown(alone)}; beside one year-end query in nine: {Shown(beside)}"
        );
    }

    private static string Shown(List<double> times) =>
        $"{times.Count} answers, p50 {times[times.Count / 2]:F1} ms, p99 {times[times.Count * 99 / 100]:F1} ms, longest {times[^1]:F0} ms";

    /// <returns>The times of the small reads in milliseconds, in ascending order.</returns>
    private static async Task<List<double>> Times(
        Child product,
        int clients,
        double seconds,
        byte[] small,
        byte[] ninth
    )
    {
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(async client =>
                {
                    using var wire = await HttpWire.Open(product.Address);
                    var own = new List<double>();
                    for (var turn = client; Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; turn++)
                    {
                        var isNinth = turn % Turns == 0;
                        var sent = Stopwatch.GetTimestamp();
                        await wire.Send(isNinth ? ninth : small);
                        if (!isNinth)
                        {
                            own.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                        }
                    }

                    return own;
                })
        );
        return [.. times.SelectMany(t => t).Order()];
    }
}
