using Assistance.AidCases;
using Assistance.Pairings;
using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistance.Store;

internal sealed class AssistanceMap
    : IEntityTypeConfiguration<AidCase>,
        IEntityTypeConfiguration<AidMeasure>,
        IEntityTypeConfiguration<PairingRoll>,
        IEntityTypeConfiguration<Pairing>
{
    public void Configure(EntityTypeBuilder<AidCase> aid)
    {
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

    public void Configure(EntityTypeBuilder<PairingRoll> roll)
    {
        roll.Property(r => r.SecretaryId);
        roll.Property(r => r.UnitId);
        roll.Property(r => r.UnitCode);
        roll.Property(r => r.Changes);
        roll.HasMany(r => r.Pairings).WithOne().HasForeignKey(p => p.RollId);
        roll.HasIndex(r => new { r.SecretaryId, r.UnitId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Pairing> pairing)
    {
        pairing.Property(p => p.SecretaryId);
        pairing.Property(p => p.UnitId);
        pairing.Property(p => p.HouseholdId);
        pairing.Property(p => p.Partner).HasMaxLength(100);
        pairing.ServesList();
        pairing.ServesList(nameof(Pairing.UnitId), nameof(Pairing.State));
        pairing.ServesShortList(nameof(Pairing.SecretaryId));
        pairing.ServesShortList(nameof(Pairing.HouseholdId));
        pairing.ServesFigures(nameof(Pairing.ProposedOn));
        pairing.ServesCounts(nameof(Pairing.SecretaryId));
        pairing.ServesCounts(nameof(Pairing.HouseholdId));
    }
}
