using Assessment.Store;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Cells;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class CellSets
{
    extension(AssessmentContext db)
    {
        public DbSet<Assessed> Assessed => db.Set<Assessed>();

        public DbSet<Cell> Cells => db.Set<Cell>();
    }
}
