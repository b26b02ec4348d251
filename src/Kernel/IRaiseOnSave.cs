namespace Kernel;

/// <summary>An entity each of whose saves raises an event, whatever the change was.</summary>
public interface IRaiseOnSave
{
    /// <summary>The event that a save raises.</summary>
    /// <param name="isNew">Whether it is the first.</param>
    /// <param name="at">When, UTC.</param>
    IEvent Saved(bool isNew, DateTime at);
}
