namespace Kernel.Storage;

/// <summary>A lease: work that one host at a time does. The holder renews it before it expires.</summary>
public sealed class Lease
{
    /// <summary>The name of the work.</summary>
    public required string Name { get; init; }

    /// <summary>The host that holds the lease.</summary>
    public required string Holder { get; set; }

    /// <summary>When it expires, UTC; another host may then acquire it.</summary>
    public required DateTime Until { get; set; }
}
