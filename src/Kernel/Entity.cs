namespace Kernel;

/// <summary>A record with a key and a version: a row of its module and, if the graph exposes it, a node.</summary>
/// <typeparam name="TSelf">The entity itself, so that its key has its own type.</typeparam>
public abstract class Entity<TSelf> : IEntity, IRaiseEvents
    where TSelf : Entity<TSelf>
{
    private List<IEvent>? events;

    /// <summary>For EF Core.</summary>
    protected Entity() { }

    /// <summary>For a new entity.</summary>
    /// <param name="id">The key, from <see cref="Id{T}.New"/>.</param>
    protected Entity(Id<TSelf> id) => Id = id;

    /// <summary>全局标识 · The global identity of the record.</summary>
    public Id<TSelf> Id { get; private init; }

    /// <summary>版本号，每次修改加一 · The version, incremented by every change.</summary>
    public int Version { get; private init; }

    long IEntity.Key => Id.Value;

    IReadOnlyCollection<IEvent> IRaiseEvents.TakeEvents()
    {
        var taken = events ?? [];
        events = null;
        return taken;
    }

    /// <summary>Raises an event. It is stored with the change and delivered to other modules after the commit.</summary>
    protected void Raise(IEvent happened) => (events ??= []).Add(happened);
}
