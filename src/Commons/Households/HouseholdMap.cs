using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commons.Households;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class HouseholdMap : IEntityTypeConfiguration<Household>, IEntityTypeConfiguration<HouseholdCorrection>
{
    public void Configure(EntityTypeBuilder<Household> household)
    {
        household.ToTable("Households");
        household.Property(h => h.UnitId);
        household.Property(h => h.UnitCode);
        household.Property(h => h.Code).HasMaxLength(20);
        household.HasIndex(h => new { h.UnitId, h.Code }).IsUnique();
        household.ServesList();
        household.ServesList(nameof(Household.UnitId));
    }

    public void Configure(EntityTypeBuilder<HouseholdCorrection> correction)
    {
        correction.ToTable("HouseholdCorrections");
        correction.Property(c => c.HouseholdId);
        correction.Property(c => c.UnitId);
        correction.ServesShortList(nameof(HouseholdCorrection.HouseholdId));
        correction.ServesCounts(nameof(HouseholdCorrection.HouseholdId));
    }
}
