namespace Kernel;

/// <summary>Something with a key and a history: a row of its module and, where the graph reaches it, a node.</summary>
/// <typeparam name="TSelf">The entity itself, so that its key is its own kind of key.</typeparam>
public abstract class Entity<TSelf> : IEntity, IRaiseEvents
    where TSelf : Entity<TSelf>
{
    private List<IEvent>? events;

    /// <summary>For the store, which fills what it reads.</summary>
    protected Entity() { }

    /// <summary>For a new entity, whose key is made here.</summary>
    /// <param name="id">The key, from <see cref="Id{T}.New"/>.</param>
    protected Entity(Id<TSelf> id) => Id = id;

    /// <summary>全局标识 · The global identity of the record.</summary>
    public Id<TSelf> Id { get; private init; }

    /// <summary>版本号，每次修改加一 · Raised by one at every change.</summary>
    public int Version { get; private init; }

    long IEntity.Key => Id.Value;

    IReadOnlyCollection<IEvent> IRaiseEvents.TakeEvents()
    {
        var taken = events ?? [];
        events = null;
        return taken;
    }

    /// <summary>Says what happened; it is written with the change itself and told to the others after the commit.</summary>
    protected void Raise(IEvent happened) => (events ??= []).Add(happened);
}
