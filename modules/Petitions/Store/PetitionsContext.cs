using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Petitions.LeaderCases;
using Petitions.Matters;
using Petitions.Petitioners;

namespace Petitions.Store;

internal sealed class PetitionsContext(DbContextOptions<PetitionsContext> options) : ModuleContext(options, "petitions")
{
    public DbSet<Matter> Matters => Set<Matter>();

    public DbSet<Petitioner> Petitioners => Set<Petitioner>();

    public DbSet<LeaderCase> LeaderCases => Set<LeaderCase>();

    public DbSet<CaseVisit> CaseVisits => Set<CaseVisit>();
}
