using Assistance.Store;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairings;

/// <summary>The sets of this folder's entities.</summary>
internal static class PairingSets
{
    extension(AssistanceContext db)
    {
        public DbSet<PairingRoll> PairingRolls => db.Set<PairingRoll>();

        public DbSet<Pairing> Pairings => db.Set<Pairing>();
    }
}
