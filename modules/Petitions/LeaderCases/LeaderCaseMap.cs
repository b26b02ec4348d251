using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Petitions.LeaderCases;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class LeaderCaseMap : IEntityTypeConfiguration<LeaderCase>, IEntityTypeConfiguration<CaseVisit>
{
    public void Configure(EntityTypeBuilder<LeaderCase> led)
    {
        led.ToTable("LeaderCases");
        led.Property(c => c.MatterId);
        led.Property(c => c.LeaderId);
        led.Property(c => c.Sealed);
        led.HasMany(c => c.Visits).WithOne().HasForeignKey(v => v.LeaderCaseId);
        led.HasIndex(c => new { c.MatterId, c.LeaderId }).IsUnique();
        led.ServesList();
        led.ServesShortList(nameof(LeaderCase.LeaderId));
        led.ServesShortList(nameof(LeaderCase.MatterId));
        led.ServesFigures(nameof(LeaderCase.Since));
        led.ServesCounts(nameof(LeaderCase.LeaderId));
    }

    public void Configure(EntityTypeBuilder<CaseVisit> visit)
    {
        visit.ToTable("CaseVisits");
        visit.Property(v => v.LeaderId);
        visit.Property(v => v.Sealed);
        visit.Property(v => v.Note).HasMaxLength(500);
        visit.ServesShortList(nameof(CaseVisit.LeaderCaseId));
    }
}
