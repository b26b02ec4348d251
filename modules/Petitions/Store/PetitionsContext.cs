using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Petitions.LeaderCases;
using Petitions.Matters;

namespace Petitions.Store;

internal sealed class PetitionsContext(DbContextOptions<PetitionsContext> options) : ModuleContext(options, "petitions")
{
    public DbSet<Matter> Matters => Set<Matter>();

    public DbSet<LeaderCase> LeaderCases => Set<LeaderCase>();

    public DbSet<CaseVisit> CaseVisits => Set<CaseVisit>();
}
