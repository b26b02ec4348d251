using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Petitions.LeaderCases;
using Petitions.Lookups;
using Petitions.Matters;
using Petitions.Petitioners;
using Petitions.Seals;

namespace Petitions.Store;

internal sealed class PetitionsContext(DbContextOptions<PetitionsContext> options) : ModuleContext(options, "petitions")
{
    public DbSet<Matter> Matters => Set<Matter>();

    public DbSet<Petitioner> Petitioners => Set<Petitioner>();

    public DbSet<PetitionerCorrection> PetitionerCorrections => Set<PetitionerCorrection>();

    public DbSet<QueryCode> QueryCodes => Set<QueryCode>();

    public DbSet<Rating> Ratings => Set<Rating>();

    public DbSet<LeaderCase> LeaderCases => Set<LeaderCase>();

    public DbSet<CaseVisit> CaseVisits => Set<CaseVisit>();

    public DbSet<AccusedOfficial> AccusedOfficials => Set<AccusedOfficial>();

    public DbSet<AccusedUnit> AccusedUnits => Set<AccusedUnit>();

    public DbSet<NamedOfficial> NamedOfficials => Set<NamedOfficial>();

    public DbSet<Recusal> Recusals => Set<Recusal>();

    /// <summary>Matters with whoever is accused by them, named on them and recused from them.</summary>
    public IQueryable<Matter> MattersWithSeal() =>
        Matters
            .Include(m => m.AccusedOfficials)
            .Include(m => m.AccusedUnits)
            .Include(m => m.Named)
            .Include(m => m.Recusals)
            .AsSplitQuery();
}
