using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Visits;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class VisitMap
    : IEntityTypeConfiguration<Visit>,
        IEntityTypeConfiguration<VisitOfficial>,
        IEntityTypeConfiguration<VisitIssue>
{
    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.ToTable("Visits");
        visit.Property(v => v.UnitId);
        visit.Property(v => v.HouseholdId);
        visit.Property(v => v.Place).HasMaxLength(100);
        visit.Property(v => v.Summary).HasMaxLength(1000);
        visit.HasMany(v => v.Officials).WithOne().HasForeignKey(o => o.VisitId);
        visit.ServesList();
        visit.ServesList(nameof(Visit.UnitId), nameof(Visit.Purpose));
        visit.ServesShortList(nameof(Visit.HouseholdId));
        visit.ServesFigures(nameof(Visit.VisitedOn));
        visit.ServesCounts(nameof(Visit.HouseholdId));
    }

    public void Configure(EntityTypeBuilder<VisitOfficial> part)
    {
        part.ToTable("VisitOfficials");
        part.HasKey(p => new { p.VisitId, p.OfficialId });
        part.HasIndex(p => new
        {
            p.OfficialId,
            p.VisitedOn,
            p.VisitId,
        });
    }

    public void Configure(EntityTypeBuilder<VisitIssue> issue)
    {
        issue.ToTable("Issues");
        issue.Property(i => i.VisitId);
        issue.Property(i => i.UnitId);
        issue.Property(i => i.HandlerId);
        issue.Property(i => i.CloserId);
        issue.Property(i => i.Description).HasMaxLength(500);
        issue.Property(i => i.Outcome).HasMaxLength(500);
        issue.ServesList();
        issue.ServesList(nameof(VisitIssue.UnitId), nameof(VisitIssue.State), nameof(VisitIssue.HandlerId));
        issue.ServesList(nameof(VisitIssue.HandlerId));
        issue.ServesShortList(nameof(VisitIssue.VisitId));
        issue.ServesFigures(nameof(VisitIssue.RaisedOn));
        issue.ServesCounts(nameof(VisitIssue.HandlerId));
        issue.ServesCounts(nameof(VisitIssue.VisitId));
    }
}
