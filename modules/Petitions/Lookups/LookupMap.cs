using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Petitions.Lookups;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class LookupMap : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> rating)
    {
        rating.ToTable("Ratings");
        rating.Property(r => r.MatterId);
        rating.Property(r => r.UnitId);
        rating.Property(r => r.HandlerId);
        rating.Property(r => r.WithOffice);
        rating.Property(r => r.WithUnit);
        rating.Property(r => r.RatedOn);
        rating.Property(r => r.Sealed);
        // All databases accept this filter.
        rating.HasIndex(r => r.MatterId).IsUnique().HasFilter("\"MatterId\" IS NOT NULL");
        rating.HasIndex(r => new { r.UnitId, r.RatedOn });
    }
}
