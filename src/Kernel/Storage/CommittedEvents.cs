namespace Kernel.Storage;

/// <summary>
/// Tells this host of the events that it has just committed, before the caller who asked for the change is answered; also of those of
/// a commit whose outcome is unknown, since it may have taken effect. Other hosts read them from the outbox.
/// </summary>
public sealed class CommittedEvents
{
    /// <summary>Called for each event, after the commit; add to it to listen. A handler must not wait and must not throw.</summary>
    public Action<IEvent>? Committed { get; set; }

    internal void Publish(IEnumerable<IEvent> events)
    {
        if (Committed is { } handle)
        {
            foreach (var happened in events)
            {
                handle(happened);
            }
        }
    }
}
