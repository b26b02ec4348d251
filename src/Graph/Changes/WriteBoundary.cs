using Graph.Schema;
using Kernel;
using Kernel.Access;
using Kernel.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Graph.Changes;

/// <summary>
/// Checks after a change, regardless of how it was made, that everything it wrote belongs to units where the caller may make the change, or is
/// handed over to the caller.
/// </summary>
/// <param name="model">Knows the unit of each record.</param>
internal sealed class WriteBoundary(GraphModel model)
{
    /// <exception cref="OutsideReach">A written record is out of reach.</exception>
    public void Check(DbContext db, ChangeModel change, Identity caller)
    {
        var reach = caller.ReachOf(change.Permission);
        if (reach.IsAll)
        {
            return;
        }

        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (
                entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && model.Find(entry.Metadata.ClrType.Name) is ObjectType { IsNode: true } node
                && node.Clr == entry.Metadata.ClrType
                && !IsWithin(node, entry, reach, caller)
            )
            {
                throw new OutsideReach();
            }
        }
    }

    private static bool IsWithin(ObjectType node, EntityEntry entry, Scope reach, Identity caller) =>
        node.Reach.Unit is not { } unit
        || unit.GetValue(entry.Entity) is not IKey key
        || reach.Holds(key.Value)
        || node.Reach.HandedTo.Any(p => IsCaller(entry.Property(p.Name), caller));

    // The original value counts as well: an official may hand on a record that was handed over, as the last change to it.
    private static bool IsCaller(PropertyEntry official, Identity caller) =>
        new[] { official.CurrentValue, official.OriginalValue }.OfType<IKey>().Any(k => k.Value == caller.Official);
}
