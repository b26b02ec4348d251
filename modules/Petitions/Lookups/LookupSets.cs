using Microsoft.EntityFrameworkCore;
using Petitions.Store;

namespace Petitions.Lookups;

/// <summary>The sets of this folder's entities.</summary>
internal static class LookupSets
{
    extension(PetitionsContext db)
    {
        public DbSet<Rating> Ratings => db.Set<Rating>();
    }
}
