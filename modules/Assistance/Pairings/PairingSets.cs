using Assistance.Store;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairings;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class PairingSets
{
    extension(AssistanceContext db)
    {
        public DbSet<PairingRoll> PairingRolls => db.Set<PairingRoll>();

        public DbSet<Pairing> Pairings => db.Set<Pairing>();
    }
}
