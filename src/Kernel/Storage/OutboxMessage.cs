namespace Kernel.Storage;

/// <summary>Events of one type that wait to be delivered, stored in the schema and transaction of the change they describe.</summary>
public sealed class OutboxMessage
{
    /// <summary>A time-ordered key, which determines the order of delivery.</summary>
    public required long Id { get; init; }

    /// <summary>The name of the event type.</summary>
    public required string Kind { get; init; }

    /// <summary>The event as JSON, or a list of events.</summary>
    public required string Body { get; init; }

    /// <summary>When it was raised, UTC.</summary>
    public required DateTime RaisedAt { get; init; }

    /// <summary>When it was delivered to all handlers, UTC; it is kept a little longer for subscriptions on other hosts.</summary>
    public DateTime? DeliveredAt { get; init; }

    /// <summary>The number of failed deliveries.</summary>
    public int Attempts { get; init; }

    /// <summary>The last failure: exception types and error codes; null if there was none.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether it failed too often and waits for an operator.</summary>
    public bool DeadLettered { get; init; }

    /// <summary>
    /// Whether its transaction concerns a sealed record: such messages are counted and listed only for an operator on the server.
    /// </summary>
    public bool AboutSealed { get; internal set; }
}
