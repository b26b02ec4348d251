using Assessment.Store;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Indicators;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class IndicatorSets
{
    extension(AssessmentContext db)
    {
        public DbSet<IndicatorVersion> IndicatorVersions => db.Set<IndicatorVersion>();
    }
}
