using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Indicators;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class IndicatorMap : IEntityTypeConfiguration<IndicatorVersion>
{
    private const int CodeLength = 8;

    public void Configure(EntityTypeBuilder<IndicatorVersion> indicator)
    {
        indicator.ToTable("IndicatorVersions");
        indicator.Property(v => v.UnitId);
        indicator.Property(v => v.Code).HasMaxLength(CodeLength);
        indicator.Property(v => v.Formula).HasMaxLength(IndicatorVersion.FormulaLength);
        indicator
            .HasIndex(v => new
            {
                v.UnitId,
                v.Code,
                v.Edition,
            })
            .IsUnique();
        indicator.ServesList();
        indicator.ServesShortList(nameof(IndicatorVersion.UnitId));
        indicator.ServesFigures(nameof(IndicatorVersion.PublishedOn));
    }
}
