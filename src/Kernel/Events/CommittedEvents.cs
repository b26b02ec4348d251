using Kernel.Data;
using Kernel.Data.Servers;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kernel.Events;

/// <summary>
/// Tells this host of the events that it has just committed, before the caller who asked for the change is answered; also of those of a
/// commit whose outcome is unknown, since it may have taken effect. Other hosts hear of them through the <see cref="Tail"/>.
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

/// <summary>Publishes what a context wrote to its outbox. Within a transaction of the caller nothing is committed yet: the tail tells of it.</summary>
internal sealed class CommittedEventsInterceptor(CommittedEvents committed) : SaveChangesInterceptor
{
    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is ModuleContext { Database.CurrentTransaction: null } context)
        {
            committed.Publish(context.Written);
        }

        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(
        DbContextErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is ModuleContext context && CommitDoubt.IsAbout(eventData.Exception))
        {
            committed.Publish(context.Written);
        }

        return Task.CompletedTask;
    }
}
