using Microsoft.EntityFrameworkCore;
using Petitions.Store;

namespace Petitions.Petitioners;

/// <summary>The sets of this folder's entities.</summary>
internal static class PetitionerSets
{
    extension(PetitionsContext db)
    {
        public DbSet<PetitionerCorrection> PetitionerCorrections => db.Set<PetitionerCorrection>();
    }
}
