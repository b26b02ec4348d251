using System.ComponentModel.DataAnnotations;
using Kernel.Settings;

namespace Graph;

/// <summary>The limits of the graph: the section <c>Graph</c> of the configuration.</summary>
public sealed class GraphOptions
{
    /// <summary>The maximum size of a request body, in bytes.</summary>
    [Range(1, int.MaxValue)]
    public int MaxBodyBytes { get; set; } = 1_000_000;

    /// <summary>The maximum number of tokens in a document.</summary>
    [Range(1, int.MaxValue)]
    public int MaxTokens { get; set; } = 20_000;

    /// <summary>The maximum nesting of an operation, in fields, and of an input, in objects.</summary>
    [Range(1, int.MaxValue)]
    public int MaxDepth { get; set; } = 16;

    /// <summary>
    /// The maximum number of nodes in an input object, as a literal or in a variable: its objects, lists and values, but not the plain values of
    /// a list.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int MaxInputNodes { get; set; } = 500;

    /// <summary>The maximum number of plain values in a list, such as that of <c>in</c>.</summary>
    [Range(1, int.MaxValue)]
    public int MaxListValues { get; set; } = 1_000;

    /// <summary>The maximum length of a text in a filter, in UTF-16 characters.</summary>
    [Range(1, int.MaxValue)]
    public int MaxFilterText { get; set; } = 1_000;

    /// <summary>The maximum number of aliases in a document.</summary>
    [Range(1, int.MaxValue)]
    public int MaxAliases { get; set; } = 50;

    /// <summary>The maximum number of directives in a document.</summary>
    [Range(1, int.MaxValue)]
    public int MaxDirectives { get; set; } = 50;

    /// <summary>The maximum number of operations in a batch.</summary>
    [Range(1, int.MaxValue)]
    public int MaxBatch { get; set; } = 10;

    /// <summary>The maximum cost of an operation: approximately the number of objects that it may produce.</summary>
    [Range(1, int.MaxValue)]
    public int MaxCost { get; set; } = 10_000;

    /// <summary>The default number of rows in a page.</summary>
    [Range(1, int.MaxValue)]
    public int DefaultPageSize { get; set; } = 10;

    /// <summary>The maximum number of rows in a page.</summary>
    [Range(1, int.MaxValue)]
    public int MaxPageSize { get; set; } = 50;

    /// <summary>The maximum number of groups of figures, for all parents together.</summary>
    [Range(1, int.MaxValue)]
    public int MaxGroups { get; set; } = 1_000;

    /// <summary>The maximum duration of an operation.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The maximum number of concurrent operations on one connection.</summary>
    [Range(1, int.MaxValue)]
    public int MaxStreams { get; set; } = 100;

    /// <summary>The maximum number of open subscriptions of a caller on a host, over all connections, and of reserved event streams.</summary>
    [Range(1, int.MaxValue)]
    public int MaxSubscriptions { get; set; } = 50;

    /// <summary>The maximum number of messages per minute over one WebSocket; 0 for no limit.</summary>
    [Range(0, int.MaxValue)]
    public int MessagesPerMinute { get; set; } = 600;

    /// <summary>The cost from which an operation counts as expensive; only <see cref="HeavyAtOnce"/> of these run at a time.</summary>
    [Range(1, int.MaxValue)]
    public int HeavyCost { get; set; } = 1_000;

    /// <summary>The maximum number of expensive operations at a time; 0 for half the number of processors.</summary>
    [Range(0, int.MaxValue)]
    public int HeavyAtOnce { get; set; }

    /// <summary>The maximum number of expensive operations that wait for a slot.</summary>
    [Range(0, int.MaxValue)]
    public int HeavyQueue { get; set; } = 32;

    /// <summary>The maximum number of security log lines of one kind about one address per minute; 0 for no limit.</summary>
    [Range(0, int.MaxValue)]
    public int RefusalLinesPerMinute { get; set; } = 60;

    /// <summary>The maximum number of requests of a caller per minute; 0 for no limit.</summary>
    [Range(0, int.MaxValue)]
    public int RequestsPerMinute { get; set; } = 6_000;

    /// <summary>The maximum number of invalid bearer tokens from an address per minute; 0 for no limit.</summary>
    [Range(0, int.MaxValue)]
    public int FailedSignInsPerMinute { get; set; } = 60;

    /// <summary>The maximum number of attempts of an address per minute at fields guarded by a secret code; 0 for no limit.</summary>
    [Range(0, int.MaxValue)]
    public int GuardedPerMinute { get; set; } = 30;

    /// <summary>The response time of such an attempt: this time, or a multiple of it.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan GuardedTime { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// The approximate maximum size of cached documents, plans and statements, in bytes: half of it for plans, a quarter for statements, and an
    /// eighth each for registered documents and texts.
    /// </summary>
    [Range(1_000_000, long.MaxValue)]
    public long CacheBytes { get; set; } = 100_000_000;

    /// <summary>The folder of trusted documents, a folder per client with <c>.graphql</c> files; relative to the program.</summary>
    public string Documents { get; set; } = "documents";

    /// <summary>Whether only trusted documents are executed.</summary>
    public bool TrustedDocumentsOnly { get; set; }

    /// <summary>Whether clients may use introspection.</summary>
    public bool Introspection { get; set; }

    /// <summary>Whether the message about an unknown name suggests similar names.</summary>
    public bool Suggestions { get; set; }

    /// <summary>Whether clients may request the plan of an operation: its statements, and the permissions that it needs.</summary>
    public bool PlanReports { get; set; }

    /// <summary>Whether browsers get a page for writing queries.</summary>
    public bool Ide { get; set; }

    /// <summary>
    /// Further sites whose pages may send requests from a browser, such as <c>https://portal.county.example</c>, separated by commas; empty for
    /// only the graph's own.
    /// </summary>
    public string Origins { get; set; } = "";

    /// <summary>The same, as a list.</summary>
    public IReadOnlyList<string> AllowedOrigins =>
        Origins.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal IEnumerable<SettingFault> Faults()
    {
        if (DefaultPageSize > MaxPageSize)
        {
            yield return new(
                "Graph:DefaultPageSize",
                $"is {DefaultPageSize}, more than Graph:MaxPageSize, {MaxPageSize}.",
                "Graph:MaxPageSize"
            );
        }

        foreach (var origin in AllowedOrigins.Where(o => !IsOrigin(o)))
        {
            yield return new(
                "Graph:Origins",
                $"cannot be '{origin}'; it must be sites such as https://portal.county.example, without a path."
            );
        }
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);
}
