using System.ComponentModel.DataAnnotations;
using Kernel.Settings;

namespace Graph;

/// <summary>The limits of the graph: the section <c>Graph</c> of the configuration.</summary>
public sealed class GraphOptions
{
    /// <summary>How long a request body may be, in bytes.</summary>
    [Range(1, int.MaxValue)]
    public int MaxBodyBytes { get; set; } = 1_000_000;

    /// <summary>How many tokens a document may have.</summary>
    [Range(1, int.MaxValue)]
    public int MaxTokens { get; set; } = 20_000;

    /// <summary>How deep an operation may be nested, in fields, and an input, in objects.</summary>
    [Range(1, int.MaxValue)]
    public int MaxDepth { get; set; } = 16;

    /// <summary>
    /// How many nodes an input object may have, written out or in a variable: its objects, lists and values, but not the plain values
    /// of a list.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int MaxInputNodes { get; set; } = 500;

    /// <summary>How many plain values a list may have, such as that of <c>in</c>.</summary>
    [Range(1, int.MaxValue)]
    public int MaxListValues { get; set; } = 1_000;

    /// <summary>How long a text may be that a filter compares with, in UTF-16 characters.</summary>
    [Range(1, int.MaxValue)]
    public int MaxFilterText { get; set; } = 1_000;

    /// <summary>How many fields a document may rename.</summary>
    [Range(1, int.MaxValue)]
    public int MaxAliases { get; set; } = 50;

    /// <summary>How many directives a document may use.</summary>
    [Range(1, int.MaxValue)]
    public int MaxDirectives { get; set; } = 50;

    /// <summary>How many operations a batch may have.</summary>
    [Range(1, int.MaxValue)]
    public int MaxBatch { get; set; } = 10;

    /// <summary>What an operation may cost: about the number of objects that it may have to produce.</summary>
    [Range(1, int.MaxValue)]
    public int MaxCost { get; set; } = 10_000;

    /// <summary>How many rows a page holds where the client does not say.</summary>
    [Range(1, int.MaxValue)]
    public int DefaultPageSize { get; set; } = 10;

    /// <summary>How many rows a page may hold.</summary>
    [Range(1, int.MaxValue)]
    public int MaxPageSize { get; set; } = 50;

    /// <summary>How many groups figures may be put into, those of all parents together.</summary>
    [Range(1, int.MaxValue)]
    public int MaxGroups { get; set; } = 1_000;

    /// <summary>How long an operation may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many operations one connection may carry side by side.</summary>
    [Range(1, int.MaxValue)]
    public int MaxStreams { get; set; } = 100;

    /// <summary>How many subscriptions a caller may have open on a host, over all connections, and how many reserved event streams.</summary>
    [Range(1, int.MaxValue)]
    public int MaxSubscriptions { get; set; } = 50;

    /// <summary>How many messages a client may send in a minute over one WebSocket; 0 for any number.</summary>
    [Range(0, int.MaxValue)]
    public int MessagesPerMinute { get; set; } = 600;

    /// <summary>From which cost on an operation is a large one, which runs only with <see cref="HeavyAtOnce"/> others at a time.</summary>
    [Range(1, int.MaxValue)]
    public int HeavyCost { get; set; } = 1_000;

    /// <summary>How many large operations run at a time; 0 for half as many as the host has processors.</summary>
    [Range(0, int.MaxValue)]
    public int HeavyAtOnce { get; set; }

    /// <summary>How many large operations may wait for their turn.</summary>
    [Range(0, int.MaxValue)]
    public int HeavyQueue { get; set; } = 32;

    /// <summary>How many lines of one kind about one address the log of refusals takes in a minute; 0 for any number.</summary>
    [Range(0, int.MaxValue)]
    public int RefusalLinesPerMinute { get; set; } = 60;

    /// <summary>How many requests a caller may send in a minute; 0 for any number.</summary>
    [Range(0, int.MaxValue)]
    public int RequestsPerMinute { get; set; } = 6_000;

    /// <summary>How many bearer tokens that are no good an address may send in a minute; 0 for any number.</summary>
    [Range(0, int.MaxValue)]
    public int FailedSignInsPerMinute { get; set; } = 60;

    /// <summary>How often an address may try in a minute what opens to whoever knows a code; 0 for any number.</summary>
    [Range(0, int.MaxValue)]
    public int GuardedPerMinute { get; set; } = 30;

    /// <summary>An answer to such an attempt takes this long, or a multiple of it.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan GuardedTime { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// How many bytes may be kept of documents, their plans and their statements, by an estimate: half of it plans, a quarter statements,
    /// an eighth each registered documents and texts.
    /// </summary>
    [Range(1_000_000, long.MaxValue)]
    public long CacheBytes { get; set; } = 100_000_000;

    /// <summary>The folder of trusted documents, a folder per client with <c>.graphql</c> files; relative to the program.</summary>
    public string Documents { get; set; } = "documents";

    /// <summary>Whether trusted documents alone are answered.</summary>
    public bool TrustedDocumentsOnly { get; set; }

    /// <summary>Whether clients may ask about the schema.</summary>
    public bool Introspection { get; set; }

    /// <summary>Whether the message about a misspelt name says which name may have been meant.</summary>
    public bool Suggestions { get; set; }

    /// <summary>Whether a client that asks for it is shown the plan of an operation: its statements, and the permissions that it takes.</summary>
    public bool PlanReports { get; set; }

    /// <summary>Whether a browser is shown a page to type queries in.</summary>
    public bool Ide { get; set; }

    /// <summary>
    /// The sites whose pages may ask from a browser beside the graph's own, such as <c>https://portal.county.example</c>, with commas
    /// between them; none where it is empty.
    /// </summary>
    public string Origins { get; set; } = "";

    /// <summary>The same, one by one.</summary>
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
