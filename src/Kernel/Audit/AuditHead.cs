namespace Kernel.Audit;

/// <summary>The end of a module's audit chain. It is signed, so that the newest entries cannot be removed without the key.</summary>
public sealed class AuditHead
{
    /// <summary>The name of the single row.</summary>
    public const string Only = "head";

    /// <summary>Always <see cref="Only"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The number of chained entries.</summary>
    public long Count { get; internal set; }

    /// <summary>The hash of the last entry.</summary>
    public string Hash { get; internal set; } = "";

    /// <summary>The signature of count and hash.</summary>
    public string Signature { get; internal set; } = "";

    /// <summary>The concurrency token: if two hosts extend the chain at once, one of them fails and tries again.</summary>
    public int Version { get; init; }
}
