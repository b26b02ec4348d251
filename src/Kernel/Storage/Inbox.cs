using System.Runtime.InteropServices;

namespace Kernel.Storage;

/// <summary>
/// The messages that a module has handled: one row per sender, updated in the transaction of the handlers. It contains only what
/// the sender still has as pending, and so does not grow with the number of deliveries.
/// </summary>
public sealed class Inbox
{
    /// <summary>The schema of the sender.</summary>
    public required string Sender { get; init; }

    /// <summary>The keys of the handled messages, as in the sender's outbox, eight bytes each.</summary>
    public byte[] Messages { get; private set; } = [];

    /// <summary>The concurrency token: if two hosts handle the same batch, the second one fails and changes nothing.</summary>
    public int Version { get; private init; }

    internal HashSet<long> Keys() => [.. MemoryMarshal.Cast<byte, long>(Messages)];

    internal void Keep(IEnumerable<long> keys) => Messages = MemoryMarshal.AsBytes<long>([.. keys.Order()]).ToArray();
}
