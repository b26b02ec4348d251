namespace Kernel;

/// <summary>An entity each of whose saves is told, whatever the change was.</summary>
public interface IRaiseOnSave
{
    /// <summary>What is told of a save.</summary>
    /// <param name="isNew">Whether it is the first.</param>
    /// <param name="at">When, UTC.</param>
    IEvent Saved(bool isNew, DateTime at);
}
