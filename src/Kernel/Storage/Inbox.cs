using System.Runtime.InteropServices;

namespace Kernel.Storage;

/// <summary>
/// A receiver's memory of what it has acted on: one row for each sender, raised in the transaction of the acts themselves.
/// It keeps what the sender still holds as pending, and so never grows with what was delivered.
/// </summary>
public sealed class Inbox
{
    /// <summary>The schema whose outbox it hears from.</summary>
    public required string Sender { get; init; }

    /// <summary>The keys of the messages that it has acted on, as the sender's outbox has them, eight bytes each.</summary>
    public byte[] Messages { get; private set; } = [];

    /// <summary>Raised with each batch: of two hosts that act on the same one, the second fails and has done nothing.</summary>
    public int Version { get; private init; }

    internal HashSet<long> Keys() => [.. MemoryMarshal.Cast<byte, long>(Messages)];

    internal void Keep(IEnumerable<long> keys) => Messages = MemoryMarshal.AsBytes<long>([.. keys.Order()]).ToArray();
}
