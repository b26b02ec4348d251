namespace Kernel;

/// <summary>A fact that other modules may react to: a record of ids and plain values, named in the past tense.</summary>
public interface IEvent;

/// <summary>An entity that raises events.</summary>
public interface IRaiseEvents
{
    /// <summary>Returns the events raised since the last call and clears them.</summary>
    IReadOnlyCollection<IEvent> TakeEvents();
}

/// <summary>
/// Handles events of other modules, in a transaction of its own module. Events are delivered at least once; repeated deliveries
/// are recognised and skipped. A handler changes its module's context and does not save: the dispatcher does.
/// </summary>
/// <typeparam name="T">The type of event.</typeparam>
public interface IEventHandler<in T>
    where T : IEvent
{
    /// <summary>Handles events.</summary>
    /// <param name="happened">Consecutive events of this type in their order, so that they can be read and written together.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    Task React(IReadOnlyList<T> happened, CancellationToken cancellation);
}
