using Assessment.Store;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Cells;

/// <summary>The sets of this folder's entities.</summary>
internal static class CellSets
{
    extension(AssessmentContext db)
    {
        public DbSet<Assessed> Assessed => db.Set<Assessed>();

        public DbSet<Cell> Cells => db.Set<Cell>();
    }
}
