namespace Kernel;

/// <summary>A fact that crosses a wall: a record of ids and plain values, named in the past tense.</summary>
public interface IEvent;

/// <summary>An entity that raises events.</summary>
public interface IRaiseEvents
{
    /// <summary>What has been raised since the last time it was asked; asking empties it.</summary>
    IReadOnlyCollection<IEvent> TakeEvents();
}

/// <summary>
/// What a module does about others' events: in that module's own transaction, at least once delivered, remembered so that a
/// repeat changes nothing. It works on its module's context and does not save; the dispatcher does.
/// </summary>
/// <typeparam name="T">The event.</typeparam>
public interface IEventHandler<in T>
    where T : IEvent
{
    /// <summary>Brings the module up to date with <paramref name="happened"/>.</summary>
    /// <param name="happened">What happened in a row, in its order, so that it can be read and written for together.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task React(IReadOnlyList<T> happened, CancellationToken cancellation);
}
