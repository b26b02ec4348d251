using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commons.Retention;

/// <summary>How the records of this folder are stored.</summary>
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
