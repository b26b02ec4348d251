using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Schemes;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class SchemeMap : IEntityTypeConfiguration<Scheme>, IEntityTypeConfiguration<SchemeIndicator>
{
    private const int CodeLength = 8;

    public void Configure(EntityTypeBuilder<Scheme> scheme)
    {
        scheme.ToTable("Schemes");
        scheme.Property(s => s.UnitId);
        scheme.Property(s => s.UnitCode);
        scheme.Property(s => s.Seat).HasMaxLength(80);
        scheme.Property(s => s.Name).HasMaxLength(Scheme.NameLength);
        scheme.HasMany(s => s.Indicators).WithOne().HasForeignKey(i => i.SchemeId);
        scheme.HasIndex(s => s.Seat).IsUnique();
        scheme.HasIndex(s => new { s.UnitId, s.Year });
        scheme.ServesList();
        scheme.ServesShortList(nameof(Scheme.UnitId));
        scheme.ServesFigures();
    }

    public void Configure(EntityTypeBuilder<SchemeIndicator> indicator)
    {
        indicator.ToTable("SchemeIndicators");
        indicator.Property(i => i.SchemeId);
        indicator.Property(i => i.Code).HasMaxLength(CodeLength);
        indicator.Property(i => i.OwnId);
        indicator.HasOne(i => i.Own).WithMany().HasForeignKey(i => i.OwnId);
        indicator.HasIndex(i => new { i.SchemeId, i.Code }).IsUnique();
        indicator.ServesShortList(nameof(SchemeIndicator.SchemeId));
    }
}
