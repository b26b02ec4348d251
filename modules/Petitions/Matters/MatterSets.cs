using Microsoft.EntityFrameworkCore;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class MatterSets
{
    extension(PetitionsContext db)
    {
        public DbSet<Matter> Matters => db.Set<Matter>();

        public DbSet<Petitioner> Petitioners => db.Set<Petitioner>();

        public DbSet<QueryCode> QueryCodes => db.Set<QueryCode>();

        public DbSet<AccusedOfficial> AccusedOfficials => db.Set<AccusedOfficial>();

        public DbSet<AccusedUnit> AccusedUnits => db.Set<AccusedUnit>();

        public DbSet<NamedOfficial> NamedOfficials => db.Set<NamedOfficial>();

        public DbSet<Recusal> Recusals => db.Set<Recusal>();

        /// <summary>Matters with whoever is accused by them, named on them and recused from them.</summary>
        public IQueryable<Matter> MattersWithSeal() =>
            db
                .Matters.Include(m => m.AccusedOfficials)
                .Include(m => m.AccusedUnits)
                .Include(m => m.Named)
                .Include(m => m.Recusals)
                .AsSplitQuery();
    }
}
