using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commons.Purposes;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class PurposeMap : IEntityTypeConfiguration<PurposeGrant>
{
    public void Configure(EntityTypeBuilder<PurposeGrant> grant)
    {
        grant.ToTable("PurposeGrants");
        grant.Property(g => g.OfficialId);
        grant.Property(g => g.GivenById);
        grant.Property(g => g.UnitId);
        grant.ServesList();
        grant.ServesList(nameof(PurposeGrant.UnitId));
        grant.ServesList(nameof(PurposeGrant.OfficialId));
        grant.ServesFigures(nameof(PurposeGrant.From));
        grant.ServesCounts(nameof(PurposeGrant.OfficialId));
    }
}
