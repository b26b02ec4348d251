using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Visits.KeyGroups;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class KeyGroupMap : IEntityTypeConfiguration<KeyGroupEntry>
{
    public void Configure(EntityTypeBuilder<KeyGroupEntry> entry)
    {
        entry.ToTable("KeyGroupEntries");
        entry.Property(e => e.UnitId);
        entry.Property(e => e.HouseholdId);
        entry.Property(e => e.SourceDocument).HasMaxLength(100);
        entry.Property(e => e.Purpose).HasMaxLength(200);
        entry.ServesList();
        entry.ServesList(nameof(KeyGroupEntry.UnitId), nameof(KeyGroupEntry.Group));
        entry.ServesFigures(nameof(KeyGroupEntry.EnteredOn));
        entry.HasIndex(e => e.HouseholdId);
    }
}
