using Assessment.Store;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Schemes;

/// <summary>The sets of this folder's entities.</summary>
internal static class SchemeSets
{
    extension(AssessmentContext db)
    {
        public DbSet<Scheme> Schemes => db.Set<Scheme>();

        public DbSet<SchemeIndicator> SchemeIndicators => db.Set<SchemeIndicator>();
    }
}
