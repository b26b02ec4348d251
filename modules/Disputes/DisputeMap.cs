using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Disputes;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class DisputeMap : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> dispute)
    {
        dispute.ToTable("Disputes");
        dispute.Property(d => d.UnitId);
        dispute.Property(d => d.HouseholdId);
        dispute.Property(d => d.LeaderId);
        dispute.Property(d => d.ResponsibleUnitId);
        dispute.Property(d => d.ResponsibleId);
        dispute.Property(d => d.CloserId);
        dispute.Property(d => d.SettledOn);
        dispute.Property(d => d.LedElsewhere);
        dispute.Property(d => d.Number).HasMaxLength(20);
        dispute.Property(d => d.Title).HasMaxLength(100);
        dispute.Property(d => d.Summary).HasMaxLength(1000);
        dispute.Property(d => d.Plan).HasMaxLength(1000);
        dispute.Property(d => d.Outcome).HasMaxLength(1000);
        dispute.HasIndex(d => d.Number).IsUnique();
        dispute.ServesList();
        dispute.ServesList(nameof(Dispute.UnitId), nameof(Dispute.State), nameof(Dispute.ResponsibleId));
        dispute.ServesList(nameof(Dispute.ResponsibleId));
        dispute.ServesShortList(nameof(Dispute.HouseholdId));
        dispute.ServesFigures(nameof(Dispute.RegisteredOn));
        dispute.ServesCounts(nameof(Dispute.ResponsibleId));
        dispute.ServesCounts(nameof(Dispute.HouseholdId));
    }
}
