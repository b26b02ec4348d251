namespace Kernel.Storage;

/// <summary>Events of one kind waiting to be told, in the same schema and transaction as the change that they speak of.</summary>
public sealed class OutboxMessage
{
    /// <summary>Time-ordered key: the order of telling.</summary>
    public required long Id { get; init; }

    /// <summary>The events' type, by its plain name.</summary>
    public required string Kind { get; init; }

    /// <summary>The event as JSON, or a list of them.</summary>
    public required string Body { get; init; }

    /// <summary>When it was raised, UTC.</summary>
    public required DateTime RaisedAt { get; init; }

    /// <summary>When it had been told to all who react, UTC; it is kept a little longer for those who listen on other hosts.</summary>
    public DateTime? ToldAt { get; init; }

    /// <summary>How often telling it failed.</summary>
    public int Attempts { get; init; }

    /// <summary>What failed at the last attempt, by kinds and codes; null where nothing has.</summary>
    public string? Fault { get; init; }

    /// <summary>Set aside after too many failures; an operator decides.</summary>
    public bool SetAside { get; init; }

    /// <summary>
    /// Whether the transaction that raised it concerns a sealed record: such a message is counted and listed for an operator at the machine alone.
    /// </summary>
    public bool AboutSealed { get; internal set; }
}
