namespace Kernel;

/// <summary>An entity for which every save raises an event.</summary>
public interface IRaiseOnSave
{
    /// <summary>Returns the event that a save raises.</summary>
    /// <param name="isNew">Whether the entity is being added.</param>
    /// <param name="at">The time of the save, UTC.</param>
    IEvent Saved(bool isNew, DateTime at);
}
