using Assistance.AidCases;
using Assistance.Pairings;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Store;

internal sealed class AssistanceContext(DbContextOptions<AssistanceContext> options)
    : ModuleContext(options, "assistance")
{
    public DbSet<AidCase> AidCases => Set<AidCase>();

    public DbSet<AidMeasure> AidMeasures => Set<AidMeasure>();

    public DbSet<PairingRoll> PairingRolls => Set<PairingRoll>();

    public DbSet<Pairing> Pairings => Set<Pairing>();
}
