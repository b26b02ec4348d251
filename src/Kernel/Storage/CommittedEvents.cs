namespace Kernel.Storage;

/// <summary>
/// Publishes events within this host right after their commit, before the caller is answered. That includes a commit whose
/// outcome is unknown, because it may have succeeded. Other hosts read the events from the outbox.
/// </summary>
public sealed class CommittedEvents
{
    /// <summary>Called for each event after the commit. A handler must not block and must not throw.</summary>
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
