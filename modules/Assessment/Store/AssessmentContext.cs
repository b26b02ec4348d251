using Assessment.Cells;
using Assessment.Formulas;
using Assessment.Schemes;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Store;

internal sealed class AssessmentContext(DbContextOptions<AssessmentContext> options)
    : ModuleContext(options, "assessment")
{
    public DbSet<Scheme> Schemes => Set<Scheme>();

    public DbSet<SchemeIndicator> SchemeIndicators => Set<SchemeIndicator>();

    public DbSet<IndicatorVersion> IndicatorVersions => Set<IndicatorVersion>();

    public DbSet<Assessed> Assessed => Set<Assessed>();

    public DbSet<Cell> Cells => Set<Cell>();
}
