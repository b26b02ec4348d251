namespace Graph;

/// <summary>
/// The method says what a listener is told of an event: it takes the event, then the field's arguments, then services and
/// a cancellation token, and gives what is told, or null where the event is none of the listener's.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StreamAttribute : Attribute
{
    /// <summary>Whether an answer that is the same as the one before is not told again.</summary>
    public bool OnlyChanges { get; init; }
}
