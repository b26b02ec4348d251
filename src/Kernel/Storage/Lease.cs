namespace Kernel.Storage;

/// <summary>Work that one host at a time does; who holds it renews it before it runs out.</summary>
public sealed class Lease
{
    /// <summary>The work.</summary>
    public required string Name { get; init; }

    /// <summary>The host that does it.</summary>
    public required string Holder { get; set; }

    /// <summary>Until when, UTC; after that another host may take it over.</summary>
    public required DateTime Until { get; set; }
}
