namespace Kernel.Audit;

/// <summary>Where a module's chain ends; signed, so that its newest entries cannot be cut off without the key.</summary>
public sealed class AuditHead
{
    /// <summary>The one that there is.</summary>
    public const string Only = "head";

    /// <summary>Always <see cref="Only"/>.</summary>
    public required string Name { get; init; }

    /// <summary>How many entries are chained.</summary>
    public long Count { get; internal set; }

    /// <summary>The hash of the last.</summary>
    public string Hash { get; internal set; } = "";

    /// <summary>The signature of the count and the hash.</summary>
    public string Signature { get; internal set; } = "";

    /// <summary>Raised at every step: of two hosts that go on from one head, one has to look again.</summary>
    public int Version { get; init; }
}
