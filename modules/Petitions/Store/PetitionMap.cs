using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Petitions.LeaderCases;
using Petitions.Lookups;
using Petitions.Matters;
using Petitions.Petitioners;
using Petitions.Seals;

namespace Petitions.Store;

internal sealed class PetitionMap
    : IEntityTypeConfiguration<Matter>,
        IEntityTypeConfiguration<Petitioner>,
        IEntityTypeConfiguration<PetitionerCorrection>,
        IEntityTypeConfiguration<QueryCode>,
        IEntityTypeConfiguration<Rating>,
        IEntityTypeConfiguration<LeaderCase>,
        IEntityTypeConfiguration<CaseVisit>,
        IEntityTypeConfiguration<AccusedOfficial>,
        IEntityTypeConfiguration<AccusedUnit>,
        IEntityTypeConfiguration<NamedOfficial>,
        IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Matter> matter)
    {
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
        matter.Property(m => m.Guarded);
        matter.Ignore(m => m.Accused);
        matter.HasMany(m => m.AccusedOfficials).WithOne().HasForeignKey(a => a.MatterId);
        matter.HasMany(m => m.AccusedUnits).WithOne().HasForeignKey(a => a.MatterId);
        matter.HasMany(m => m.Named).WithOne().HasForeignKey(n => n.MatterId);
        matter.HasMany(m => m.Recusals).WithOne().HasForeignKey(r => r.MatterId);
        matter.HasIndex(m => m.Number).IsUnique();
        matter.ServesList();
        string[] seal = [nameof(Matter.Guarded), nameof(Matter.Sealed), nameof(Matter.HandlerId)];
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
        petitioner.Property(p => p.MatterId);
        petitioner.Property(p => p.UnitId);
        petitioner.Property(p => p.HandlerId);
        petitioner.Property(p => p.Sealed);
        petitioner.HasIndex(p => p.MatterId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PetitionerCorrection> correction)
    {
        correction.Property(c => c.PetitionerId);
        correction.Property(c => c.UnitId);
        correction.Property(c => c.Sealed);
        correction.ServesShortList(nameof(PetitionerCorrection.PetitionerId));
        correction.ServesCounts(nameof(PetitionerCorrection.PetitionerId));
    }

    public void Configure(EntityTypeBuilder<QueryCode> code)
    {
        code.Property(c => c.MatterId);
        code.Property(c => c.Digest).HasMaxLength(22);
        code.Property(c => c.Tries);
        code.Property(c => c.Rests);
        code.Property(c => c.RestsUntil);
        code.HasIndex(c => c.MatterId).IsUnique();
        code.HasIndex(c => c.Digest).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Rating> rating)
    {
        rating.Property(r => r.MatterId);
        rating.Property(r => r.UnitId);
        rating.Property(r => r.HandlerId);
        rating.Property(r => r.WithOffice);
        rating.Property(r => r.WithUnit);
        rating.Property(r => r.RatedOn);
        // All servers spell this alike.
        rating.HasIndex(r => r.MatterId).IsUnique().HasFilter("\"MatterId\" IS NOT NULL");
        rating.HasIndex(r => new { r.UnitId, r.RatedOn });
    }

    public void Configure(EntityTypeBuilder<LeaderCase> led)
    {
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
        visit.Property(v => v.Sealed);
        visit.Property(v => v.Note).HasMaxLength(500);
        visit.ServesShortList(nameof(CaseVisit.LeaderCaseId));
    }

    public void Configure(EntityTypeBuilder<AccusedOfficial> accused) =>
        accused.HasKey(a => new { a.MatterId, a.OfficialId });

    public void Configure(EntityTypeBuilder<AccusedUnit> accused) => accused.HasKey(a => new { a.MatterId, a.UnitId });

    public void Configure(EntityTypeBuilder<NamedOfficial> named)
    {
        named.HasKey(n => new { n.MatterId, n.OfficialId });
        // Each statement asks which matters name the caller.
        named.HasIndex(n => new { n.OfficialId, n.MatterId });
    }

    public void Configure(EntityTypeBuilder<Recusal> recusal)
    {
        recusal.HasKey(r => new { r.MatterId, r.OfficialId });
        recusal.HasIndex(r => r.OfficialId);
        recusal.Property(r => r.Because).HasMaxLength(200);
    }
}
