using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commons.Unmaskings;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class UnmaskingMap : IEntityTypeConfiguration<Unmasking>, IEntityTypeConfiguration<UnmaskingQuota>
{
    public void Configure(EntityTypeBuilder<Unmasking> unmasking)
    {
        unmasking.ToTable("Unmaskings");
        unmasking
            .Property(u => u.Record)
            .HasConversion(r => r.ToString(), text => NodeRef.Parse(text))
            .HasMaxLength(80);
        unmasking.Property(u => u.Sealed);
        unmasking.Property(u => u.OfficialId);
        unmasking.Property(u => u.UnitId);
        unmasking.HasIndex(u => new { u.Record, u.At });
        unmasking.ServesList();
        unmasking.ServesList(nameof(Unmasking.UnitId));
        unmasking.ServesList(nameof(Unmasking.OfficialId));
        unmasking.ServesFigures();
        unmasking.ServesCounts(nameof(Unmasking.OfficialId));
    }

    public void Configure(EntityTypeBuilder<UnmaskingQuota> quota)
    {
        quota.ToTable("UnmaskingQuotas");
        quota.HasKey(q => q.OfficialId);
    }
}
