using System.Globalization;

namespace Benchmarks;

/// <summary>The measurements to run, from the command line.</summary>
/// <param name="Storages">The databases.</param>
/// <param name="Cases">The letters of the cases.</param>
/// <param name="Rounds">The number of turns of each server.</param>
/// <param name="Seconds">The length of a turn.</param>
/// <param name="Connections">The number of concurrent clients.</param>
/// <param name="Listeners">The number of idle subscribers; 0 for none.</param>
/// <param name="Mixed">The number of clients that mix small reads with the year-end query; 0 for none.</param>
internal sealed record Wishes(
    IReadOnlyList<string> Storages,
    string Cases,
    int Rounds,
    double Seconds,
    int Connections,
    int Listeners,
    int Mixed
)
{
    public const string Usage =
        "[--storage sqlite,postgresql] [--cases abcdef] [--rounds 5] [--seconds 2] [--connections 4] [--listeners 1000] [--mixed 8]";

    public static Wishes Of(string[] words)
    {
        var given = words
            .Chunk(2)
            .Where(pair => pair.Length == 2 && pair[0].StartsWith("--", StringComparison.Ordinal))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        if (given.Count * 2 != words.Length)
        {
            throw new ArgumentException($"Usage: {Usage}", nameof(words));
        }

        string Text(string name, string otherwise) => given.GetValueOrDefault(name, otherwise);
        double Number(string name, double otherwise) =>
            given.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        return new Wishes(
            Text("--storage", "sqlite,postgresql").Split(','),
            Text("--cases", "abcdef"),
            (int)Number("--rounds", 5),
            Number("--seconds", 2),
            (int)Number("--connections", 4),
            (int)Number("--listeners", 1000),
            (int)Number("--mixed", 8)
        );
    }
}
