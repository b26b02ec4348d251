using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commons.Rights;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class RightMap : IEntityTypeConfiguration<RightsRequest>
{
    public void Configure(EntityTypeBuilder<RightsRequest> request)
    {
        request.ToTable("RightsRequests");
        request.Property(r => r.Record).HasConversion(r => r.ToString(), text => NodeRef.Parse(text)).HasMaxLength(80);
        request.Property(r => r.Sealed);
        request.Property(r => r.OfficialId);
        request.Property(r => r.UnitId);
        request.ServesList();
        request.ServesList(nameof(RightsRequest.UnitId));
        request.ServesList(nameof(RightsRequest.OfficialId));
        request.ServesFigures();
        request.ServesCounts(nameof(RightsRequest.OfficialId));
    }
}
