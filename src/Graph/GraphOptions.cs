namespace Graph;

/// <summary>The limits of the graph: the section <c>Graph</c> of the configuration.</summary>
public sealed class GraphOptions
{
    /// <summary>How deep an operation may be nested, in fields.</summary>
    public int MaxDepth { get; set; } = 16;

    /// <summary>How long a request body may be, in bytes.</summary>
    public int MaxBodyBytes { get; set; } = 1_000_000;

    /// <summary>How many documents are kept ready, parsed, validated and planned.</summary>
    public int CachedDocuments { get; set; } = 1000;

    /// <summary>How long an operation may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
