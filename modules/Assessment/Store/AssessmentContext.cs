using Assessment.Cells;
using Assessment.Schemes;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Store;

internal sealed class AssessmentContext(DbContextOptions<AssessmentContext> options)
    : ModuleContext(options, "assessment")
{
    public DbSet<Scheme> Schemes => Set<Scheme>();

    public DbSet<SchemeIndicator> SchemeIndicators => Set<SchemeIndicator>();

    public DbSet<Assessed> Assessed => Set<Assessed>();

    public DbSet<Cell> Cells => Set<Cell>();
}
