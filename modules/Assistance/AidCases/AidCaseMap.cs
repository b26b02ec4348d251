using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistance.AidCases;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class AidCaseMap : IEntityTypeConfiguration<AidCase>, IEntityTypeConfiguration<AidMeasure>
{
    public void Configure(EntityTypeBuilder<AidCase> aid)
    {
        aid.ToTable("AidCases");
        aid.Property(a => a.UnitId);
        aid.Property(a => a.HouseholdId);
        aid.Property(a => a.SourceDocument).HasMaxLength(100);
        aid.ServesList();
        aid.ServesList(nameof(AidCase.UnitId), nameof(AidCase.State));
        aid.ServesShortList(nameof(AidCase.HouseholdId));
        aid.ServesFigures(nameof(AidCase.NominatedOn));
        aid.ServesCounts(nameof(AidCase.HouseholdId));
    }

    public void Configure(EntityTypeBuilder<AidMeasure> measure)
    {
        measure.ToTable("AidMeasures");
        measure.Property(m => m.AidCaseId);
        measure.Property(m => m.UnitId);
        measure.Property(m => m.ResponsibleId);
        measure.Property(m => m.Description).HasMaxLength(300);
        measure.ServesShortList(nameof(AidMeasure.AidCaseId));
        measure.ServesList(nameof(AidMeasure.ResponsibleId));
        measure.ServesCounts(nameof(AidMeasure.AidCaseId));
        measure.ServesCounts(nameof(AidMeasure.ResponsibleId));
        measure.HasIndex(m => new { m.UnitId, m.DueOn });
    }
}
