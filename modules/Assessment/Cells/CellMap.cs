using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assessment.Cells;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class CellMap : IEntityTypeConfiguration<Assessed>, IEntityTypeConfiguration<Cell>
{
    private const int CodeLength = 8;

    public void Configure(EntityTypeBuilder<Assessed> assessed)
    {
        assessed.ToTable("Assessed");
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
        cell.ToTable("Cells");
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
