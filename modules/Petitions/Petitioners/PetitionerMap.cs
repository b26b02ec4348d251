using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Petitions.Petitioners;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class PetitionerMap : IEntityTypeConfiguration<PetitionerCorrection>
{
    public void Configure(EntityTypeBuilder<PetitionerCorrection> correction)
    {
        correction.ToTable("PetitionerCorrections");
        correction.Property(c => c.PetitionerId);
        correction.Property(c => c.UnitId);
        correction.Property(c => c.Sealed);
        correction.ServesShortList(nameof(PetitionerCorrection.PetitionerId));
        correction.ServesCounts(nameof(PetitionerCorrection.PetitionerId));
    }
}
