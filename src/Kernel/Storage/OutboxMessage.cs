namespace Kernel.Storage;

/// <summary>Events of one kind that wait to be delivered, in the same schema and transaction as the change that they speak of.</summary>
public sealed class OutboxMessage
{
    /// <summary>Time-ordered key: the order of delivery.</summary>
    public required long Id { get; init; }

    /// <summary>The events' type, by its plain name.</summary>
    public required string Kind { get; init; }

    /// <summary>The event as JSON, or a list of them.</summary>
    public required string Body { get; init; }

    /// <summary>When it was raised, UTC.</summary>
    public required DateTime RaisedAt { get; init; }

    /// <summary>When it had been delivered to all handlers, UTC; it is kept a little longer for subscriptions on other hosts.</summary>
    public DateTime? DeliveredAt { get; init; }

    /// <summary>How often its delivery failed.</summary>
    public int Attempts { get; init; }

    /// <summary>What failed at the last attempt, by kinds and codes; null where nothing has.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether it failed too often; an operator decides.</summary>
    public bool DeadLettered { get; init; }

    /// <summary>
    /// Whether the transaction that raised it concerns a sealed record: such a message is counted and listed for an operator at the machine alone.
    /// </summary>
    public bool AboutSealed { get; internal set; }
}
