using Microsoft.EntityFrameworkCore;
using Petitions.Store;

namespace Petitions.Lookups;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class LookupSets
{
    extension(PetitionsContext db)
    {
        public DbSet<Rating> Ratings => db.Set<Rating>();
    }
}
