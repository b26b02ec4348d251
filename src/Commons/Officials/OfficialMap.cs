using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commons.Officials;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class OfficialMap : IEntityTypeConfiguration<Official>
{
    public void Configure(EntityTypeBuilder<Official> official)
    {
        official.ToTable("Officials");
        official.Property(o => o.Name).HasMaxLength(50);
        official.Property(o => o.Number).HasMaxLength(20);
        official.HasIndex(o => o.Number).IsUnique();
        official.ServesList();
    }
}
