using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commons.OrgUnits;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class OrgUnitMap
    : IEntityTypeConfiguration<OrgUnit>,
        IEntityTypeConfiguration<OrgUnitCode>,
        IEntityTypeConfiguration<Succession>
{
    public void Configure(EntityTypeBuilder<OrgUnit> unit)
    {
        unit.ToTable("OrgUnits");
        unit.Property(u => u.ParentId);
        unit.HasMany(u => u.Codes).WithOne().HasForeignKey(c => c.UnitId);
        unit.HasMany(u => u.Successions).WithOne().HasForeignKey(s => s.UnitId);
        unit.ServesList();
        unit.ServesShortList(nameof(OrgUnit.ParentId));
        unit.ServesFigures(nameof(OrgUnit.ParentId));
    }

    public void Configure(EntityTypeBuilder<OrgUnitCode> code)
    {
        code.HasIndex(c => c.Code);
    }

    public void Configure(EntityTypeBuilder<Succession> succession)
    {
        succession.HasKey(s => new { s.UnitId, s.SuccessorId });
    }
}
