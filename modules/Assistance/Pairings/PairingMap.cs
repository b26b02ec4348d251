using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assistance.Pairings;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class PairingMap : IEntityTypeConfiguration<PairingRoll>, IEntityTypeConfiguration<Pairing>
{
    public void Configure(EntityTypeBuilder<PairingRoll> roll)
    {
        roll.ToTable("PairingRolls");
        roll.Property(r => r.SecretaryId);
        roll.Property(r => r.UnitId);
        roll.Property(r => r.UnitCode);
        roll.Property(r => r.Changes);
        roll.HasMany(r => r.Pairings).WithOne().HasForeignKey(p => p.RollId);
        roll.HasIndex(r => new { r.SecretaryId, r.UnitId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Pairing> pairing)
    {
        pairing.ToTable("Pairings");
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
