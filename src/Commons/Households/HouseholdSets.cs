using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Households;

/// <summary>The sets of this folder's entities.</summary>
internal static class HouseholdSets
{
    extension(CommonsContext db)
    {
        public DbSet<Household> Households => db.Set<Household>();

        public DbSet<HouseholdCorrection> HouseholdCorrections => db.Set<HouseholdCorrection>();
    }
}
