namespace Graph;

/// <summary>
/// The method maps an event to what a subscriber receives: it takes the event, then the field's arguments, then services and a cancellation
/// token, and returns the payload, or null if the event does not concern the subscriber.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StreamAttribute : Attribute
{
    /// <summary>Whether a payload that equals the previous one is skipped.</summary>
    public bool OnlyChanges { get; init; }
}
