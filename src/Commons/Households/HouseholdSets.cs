using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Households;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class HouseholdSets
{
    extension(CommonsContext db)
    {
        public DbSet<Household> Households => db.Set<Household>();

        public DbSet<HouseholdCorrection> HouseholdCorrections => db.Set<HouseholdCorrection>();
    }
}
