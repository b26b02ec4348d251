using Microsoft.EntityFrameworkCore;
using Petitions.Store;

namespace Petitions.Matters;

/// <summary>The sets of this folder's entities.</summary>
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

        /// <summary>Matters with the accused, the named and the recused officials.</summary>
        public IQueryable<Matter> MattersWithParties() =>
            db
                .Matters.Include(m => m.AccusedOfficials)
                .Include(m => m.AccusedUnits)
                .Include(m => m.Named)
                .Include(m => m.Recusals)
                .AsSplitQuery();
    }
}
