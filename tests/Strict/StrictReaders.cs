using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Graph.Sql;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Strict;

/// <summary>
/// Makes the graph read as strictly as SQL Server's driver: a value can be read only as the type that T-SQL gives to its
/// expression. The drivers of SQLite and PostgreSQL would convert it.
/// </summary>
internal static partial class StrictReaders
{
    // The statements of this server, without values and numbers, with the statement that SQL Server would receive.
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>?> Found = new(StringComparer.Ordinal);
    private static readonly ConcurrentQueue<string> Breached = new();
    private static readonly ConcurrentDictionary<string, bool> Unread = new(StringComparer.Ordinal);

    private const string NoOwner = "SELECT CAST(@ AS bigint), ";

    /// <summary>The values that were read as a wrong type.</summary>
    public static IEnumerable<string> Breaches => Breached;

    /// <summary>Statements of the graph whose result types on SQL Server are unknown.</summary>
    public static IEnumerable<string> Strange => Unread.Keys;

    /// <summary>Statements whose rows were read strictly.</summary>
    public static int Count => Found.Values.Count(types => types is not null);

    /// <summary>Makes every module read strictly.</summary>
    public static void Guard(IServiceCollection services)
    {
        StrictContexts.Guard(services);
        for (var i = 0; i < services.Count; i++)
        {
            if (
                services[i] is { ServiceType: var type, ImplementationFactory: { } make }
                && type == typeof(ModuleStore)
            )
            {
                services[i] = ServiceDescriptor.Singleton(provider => Guarded((ModuleStore)make(provider)));
            }
        }
    }

    /// <summary>Records the SQL Server statement for a statement of this server.</summary>
    public static void Learn(string text, string tsql) => Known[Bare(text)] = tsql;

    /// <summary>Whether the statement is recorded.</summary>
    public static bool Knows(string text) => Known.ContainsKey(Bare(text));

    /// <summary>Records that a statement of this server is sent with another text.</summary>
    public static void Reword(string text, string sent)
    {
        if (Known.TryGetValue(Bare(text), out var tsql))
        {
            Known[Bare(sent)] = tsql;
        }
    }

    /// <summary>The types of the columns of a statement; null if they are unknown.</summary>
    public static IReadOnlyList<string>? TypesOf(string text, int columns)
    {
        var bare = Bare(text);
        var types = Found.GetOrAdd(
            bare,
            _ =>
                (
                    Known.GetValueOrDefault(bare)
                    ?? Owned(bare)
                    // One of several branches: the statement is nested in another, after columns of that one.
                    ?? Known
                        .Where(k => bare.Contains(k.Key, StringComparison.Ordinal))
                        .OrderByDescending(k => k.Key.Length)
                        .Select(k => k.Value)
                        .FirstOrDefault()
                )
                    is { } tsql
                    ? TsqlTypes.Of(tsql)
                    : null
        );
        if (types is null || types.Count > columns)
        {
            Unread.TryAdd(text, true);
            return null;
        }

        return [.. Enumerable.Repeat("int", columns - types.Count), .. types];
    }

    public static InvalidCastException Breach(string text, int ordinal, string type, string asked)
    {
        var breach = $"Column {ordinal} is {type} on SQL Server and was got as {asked}:\n{text}";
        Breached.Enqueue(breach);
        return new InvalidCastException(breach);
    }

    private static ModuleStore Guarded(ModuleStore store) =>
        store with
        {
            Connect = () => new StrictConnection(store.Connect()),
            ConnectForReading = () => new StrictConnection(store.ConnectForReading()),
            Driver = new StrictDriver(store.Driver),
        };

    // Aggregates without a parent have a constant in place of its key (Aggregating).
    private static string? Owned(string bare) =>
        bare.StartsWith(NoOwner, StringComparison.Ordinal)
        && Known.GetValueOrDefault($"SELECT {bare[NoOwner.Length..]}") is { } tsql
            ? AggregateQuery.WithoutOwner(tsql, hasKeys: true)
            : null;

    private static string Bare(string text) => Values().Replace(text, "@");

    [GeneratedRegex(@"@\w+|\b[0-9]+\b", RegexOptions.None, 1000)]
    private static partial Regex Values();
}
