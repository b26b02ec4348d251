using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Petitions.Matters;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class MatterMap
    : IEntityTypeConfiguration<Matter>,
        IEntityTypeConfiguration<Petitioner>,
        IEntityTypeConfiguration<QueryCode>,
        IEntityTypeConfiguration<AccusedOfficial>,
        IEntityTypeConfiguration<AccusedUnit>,
        IEntityTypeConfiguration<NamedOfficial>,
        IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Matter> matter)
    {
        matter.ToTable("Matters");
        matter.Property(m => m.UnitId);
        matter.Property(m => m.HandlerId);
        matter.Property(m => m.PetitionerId);
        matter.Property(m => m.HouseholdId);
        matter.Property(m => m.Number).HasMaxLength(20);
        matter.Property(m => m.Subject).HasMaxLength(100);
        matter.Property(m => m.Summary).HasMaxLength(1000);
        matter.Property(m => m.Reply).HasMaxLength(2000);
        matter.Property(m => m.DeclinedBecause).HasMaxLength(500);
        matter.Property(m => m.Sealed);
        matter.Property(m => m.Restricted);
        matter.Ignore(m => m.Accused);
        matter.HasMany(m => m.AccusedOfficials).WithOne().HasForeignKey(a => a.MatterId);
        matter.HasMany(m => m.AccusedUnits).WithOne().HasForeignKey(a => a.MatterId);
        matter.HasMany(m => m.Named).WithOne().HasForeignKey(n => n.MatterId);
        matter.HasMany(m => m.Recusals).WithOne().HasForeignKey(r => r.MatterId);
        matter.HasIndex(m => m.Number).IsUnique();
        matter.ServesList();
        string[] seal = [nameof(Matter.Restricted), nameof(Matter.Sealed), nameof(Matter.HandlerId)];
        matter.ServesList(nameof(Matter.UnitId), [nameof(Matter.State), .. seal]);
        matter.ServesList(nameof(Matter.HandlerId));
        matter.ServesShortList(nameof(Matter.HouseholdId));
        seal = [nameof(Matter.Id), .. seal];
        matter.ServesFigures(nameof(Matter.ReceivedOn), seal);
        matter.ServesCounts(nameof(Matter.HandlerId), seal);
        matter.ServesCounts(nameof(Matter.HouseholdId), seal);
    }

    public void Configure(EntityTypeBuilder<Petitioner> petitioner)
    {
        petitioner.ToTable("Petitioners");
        petitioner.Property(p => p.MatterId);
        petitioner.Property(p => p.UnitId);
        petitioner.Property(p => p.HandlerId);
        petitioner.Property(p => p.Sealed);
        petitioner.HasIndex(p => p.MatterId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<QueryCode> code)
    {
        code.ToTable("QueryCodes");
        code.Property(c => c.MatterId);
        code.Property(c => c.Digest).HasMaxLength(22);
        code.Property(c => c.Tries);
        code.Property(c => c.Rests);
        code.Property(c => c.RestsUntil);
        code.HasIndex(c => c.MatterId).IsUnique();
        code.HasIndex(c => c.Digest).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AccusedOfficial> accused)
    {
        accused.ToTable("AccusedOfficials");
        accused.HasKey(a => new { a.MatterId, a.OfficialId });
    }

    public void Configure(EntityTypeBuilder<AccusedUnit> accused)
    {
        accused.ToTable("AccusedUnits");
        accused.HasKey(a => new { a.MatterId, a.UnitId });
    }

    public void Configure(EntityTypeBuilder<NamedOfficial> named)
    {
        named.ToTable("NamedOfficials");
        named.HasKey(n => new { n.MatterId, n.OfficialId });
        // Each statement looks up the matters that name the caller.
        named.HasIndex(n => new { n.OfficialId, n.MatterId });
    }

    public void Configure(EntityTypeBuilder<Recusal> recusal)
    {
        recusal.ToTable("Recusals");
        recusal.HasKey(r => new { r.MatterId, r.OfficialId });
        recusal.HasIndex(r => r.OfficialId);
        recusal.Property(r => r.Because).HasMaxLength(200);
    }
}
