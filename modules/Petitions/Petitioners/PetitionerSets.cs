using Microsoft.EntityFrameworkCore;
using Petitions.Store;

namespace Petitions.Petitioners;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class PetitionerSets
{
    extension(PetitionsContext db)
    {
        public DbSet<PetitionerCorrection> PetitionerCorrections => db.Set<PetitionerCorrection>();
    }
}
