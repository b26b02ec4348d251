using Assessment.Store;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Schemes;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class SchemeSets
{
    extension(AssessmentContext db)
    {
        public DbSet<Scheme> Schemes => db.Set<Scheme>();

        public DbSet<SchemeIndicator> SchemeIndicators => db.Set<SchemeIndicator>();
    }
}
