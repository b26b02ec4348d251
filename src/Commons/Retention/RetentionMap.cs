using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commons.Retention;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class RetentionMap : IEntityTypeConfiguration<RetentionReport>
{
    public void Configure(EntityTypeBuilder<RetentionReport> report)
    {
        report.ToTable("RetentionReports");
        report.HasIndex(r => new { r.Rule, r.On }).IsUnique();
        report.ServesList();
        report.ServesFigures(nameof(RetentionReport.On));
    }
}
