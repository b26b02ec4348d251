using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kernel.Storage;

/// <summary>Derives events from the rows that a save adds, changes or deletes, so that nobody has to raise them. They are written to the outbox with the save.</summary>
public interface IDerivedEvents
{
    /// <summary>The events that follow from the change of one row.</summary>
    /// <param name="changed">A row that is added, changed or deleted; it has its original values and its current ones.</param>
    /// <param name="at">When it is saved, UTC.</param>
    IEnumerable<IEvent> Of(EntityEntry changed, DateTime at);
}
