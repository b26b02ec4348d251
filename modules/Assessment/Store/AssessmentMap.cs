using Assessment.Cells;
using Assessment.Formulas;
using Assessment.Schemes;
using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Store;

internal sealed class AssessmentMap
    : IEntityTypeConfiguration<Scheme>,
        IEntityTypeConfiguration<SchemeIndicator>,
        IEntityTypeConfiguration<IndicatorVersion>,
        IEntityTypeConfiguration<Assessed>,
        IEntityTypeConfiguration<Cell>
{
    private const int CodeLength = 8;

    public void Configure(EntityTypeBuilder<Scheme> scheme)
    {
        scheme.Property(s => s.UnitId);
        scheme.Property(s => s.UnitCode);
        scheme.Property(s => s.Seat).HasMaxLength(80);
        scheme.Property(s => s.Name).HasMaxLength(Scheme.NameLength);
        scheme.HasMany(s => s.Indicators).WithOne().HasForeignKey(i => i.SchemeId);
        scheme.HasIndex(s => s.Seat).IsUnique();
        scheme.HasIndex(s => new { s.UnitId, s.Year });
        scheme.ServesList();
        scheme.ServesShortList(nameof(Scheme.UnitId));
        scheme.ServesFigures();
    }

    public void Configure(EntityTypeBuilder<SchemeIndicator> indicator)
    {
        indicator.Property(i => i.SchemeId);
        indicator.Property(i => i.Code).HasMaxLength(CodeLength);
        indicator.Property(i => i.OwnId);
        indicator.Ignore(i => i.Definition);
        indicator.HasOne(i => i.Own).WithMany().HasForeignKey(i => i.OwnId);
        indicator.HasIndex(i => new { i.SchemeId, i.Code }).IsUnique();
        indicator.ServesShortList(nameof(SchemeIndicator.SchemeId));
    }

    public void Configure(EntityTypeBuilder<IndicatorVersion> indicator)
    {
        indicator.Property(v => v.UnitId);
        indicator.Property(v => v.Code).HasMaxLength(CodeLength);
        indicator.Property(v => v.Formula).HasMaxLength(IndicatorVersion.FormulaLength);
        indicator
            .HasIndex(v => new
            {
                v.UnitId,
                v.Code,
                v.Edition,
            })
            .IsUnique();
        indicator.ServesList();
        indicator.ServesShortList(nameof(IndicatorVersion.UnitId));
        indicator.ServesFigures(nameof(IndicatorVersion.PublishedOn));
    }

    public void Configure(EntityTypeBuilder<Assessed> assessed)
    {
        assessed.HasKey(a => new
        {
            a.SchemeId,
            a.SubjectKind,
            a.SubjectKey,
        });
        assessed.HasIndex(a => new { a.SubjectKind, a.SubjectKey });
    }

    public void Configure(EntityTypeBuilder<Cell> cell)
    {
        cell.Property(c => c.SubjectKind);
        cell.Property(c => c.SubjectKey);
        cell.Property(c => c.Measure).HasMaxLength(CodeLength);
        cell.Property(c => c.Month);
        cell.Property(c => c.Numerator);
        cell.Property(c => c.Denominator);
        cell.Property(c => c.Carried);
        cell.Property(c => c.HasFigure);
        cell.Property(c => c.Stale);
        cell.HasIndex(c => new
            {
                c.SubjectKind,
                c.SubjectKey,
                c.Measure,
                c.Month,
            })
            .IsUnique();
        cell.HasIndex(c => new
        {
            c.Measure,
            c.Month,
            c.Stale,
        });
    }
}
