using Graph.Schema;
using Kernel;
using Kernel.Access;
using Kernel.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Graph.Changes;

/// <summary>
/// What a caller writes belongs to units where the caller may make the change, or was handed over: looked at once more when a change
/// is done, whatever it was that led there.
/// </summary>
/// <param name="model">Which records belong where.</param>
internal sealed class WriteBoundary(GraphModel model)
{
    /// <exception cref="OutsideReach">Something written lies outside.</exception>
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

    // Who hands on what was handed over does so for the last time.
    private static bool IsCaller(PropertyEntry official, Identity caller) =>
        new[] { official.CurrentValue, official.OriginalValue }.OfType<IKey>().Any(k => k.Value == caller.Official);
}
