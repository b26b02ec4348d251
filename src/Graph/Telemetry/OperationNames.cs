using System.Collections.Concurrent;

namespace Graph.Telemetry;

/// <summary>
/// The names under which operations are counted. Clients choose them, and each name is a stored time series: a limited number of names is kept,
/// those of the trusted documents first, and all other names share one.
/// </summary>
internal sealed class OperationNames(int most = 200)
{
    public const string Anonymous = "anonymous";
    public const string Other = "other";
    private const int MostLength = 64;
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    public string Of(string? name) =>
        string.IsNullOrEmpty(name) ? Anonymous
        : known.TryGetValue(name, out var kept) ? kept
        : name.Length <= MostLength && known.Count < most ? known.GetOrAdd(name, name)
        : Other;
}
