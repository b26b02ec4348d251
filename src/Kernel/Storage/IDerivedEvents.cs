using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kernel.Storage;

/// <summary>Derives events from the rows that a save adds, changes or deletes. They are written to the outbox with the save.</summary>
public interface IDerivedEvents
{
    /// <summary>Returns the events that follow from the change of one row.</summary>
    /// <param name="changed">A row that is added, changed or deleted, with its original and current values.</param>
    /// <param name="at">The time of the save, UTC.</param>
    IEnumerable<IEvent> Derive(EntityEntry changed, DateTime at);
}
