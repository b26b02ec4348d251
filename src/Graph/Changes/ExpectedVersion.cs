using Graph.Schema;
using Graph.Values;
using Kernel;
using Kernel.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Graph.Changes;

/// <summary>The version of a record on which a caller based a change.</summary>
/// <param name="Node">The kind of record.</param>
/// <param name="Key">The record.</param>
/// <param name="Version">The version.</param>
internal sealed record ExpectedVersion(Type Node, long Key, int Version)
{
    private const string VersionName = nameof(Entity<>.Version);

    /// <summary>The version that the input states; null if it states none.</summary>
    public static ExpectedVersion? Of(ChangeModel change, object record, InputObject input) =>
        change.Changed?.GetValue(record) is IKey { Value: var key }
        && input.GetValueOrDefault(ChangeModel.Version) is int version
            ? new ExpectedVersion(change.Node!.Clr!, key, version)
            : null;

    /// <summary>The conflict with the record that a change has read, before it is saved; null if there is none.</summary>
    public VersionConflict? Against(DbContext db) =>
        db.ChangeTracker.Entries().FirstOrDefault(IsOfThis) is { } entry
        && VersionOf(entry.OriginalValues) is var found
        && found != Version
            ? new VersionConflict(Version, found)
            : null;

    /// <summary>The conflict that made a save fail: another change was saved after this one had read the record.</summary>
    /// <param name="change">The change.</param>
    /// <param name="sent">The version on which the caller based the change.</param>
    /// <param name="raced">The failure of the save.</param>
    /// <param name="cancellation">Cancels the query.</param>
    public static async Task<(long? Key, VersionConflict Conflict)> Raced(
        ChangeModel change,
        ExpectedVersion? sent,
        DbUpdateConcurrencyException raced,
        CancellationToken cancellation
    )
    {
        if (raced.Entries.FirstOrDefault(e => e.Metadata.ClrType == change.Node?.Clr) is not { } entry)
        {
            return (sent?.Key, new VersionConflict(sent?.Version, null));
        }

        var stored = await entry.GetDatabaseValuesAsync(cancellation);
        var conflict = new VersionConflict(
            sent?.Version ?? VersionOf(entry.OriginalValues),
            stored is null ? null : VersionOf(stored)
        );
        return (KeyOf(entry), conflict);
    }

    private bool IsOfThis(EntityEntry entry) =>
        entry.Metadata.ClrType == Node && entry.State != EntityState.Added && KeyOf(entry) == Key;

    private static int VersionOf(PropertyValues values) => values.GetValue<int>(VersionName);

    private static long KeyOf(EntityEntry entry) => ((IKey)entry.Property(nameof(Entity<>.Id)).CurrentValue!).Value;
}
