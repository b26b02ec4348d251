using Assessment.Store;
using Microsoft.EntityFrameworkCore;

namespace Assessment.Indicators;

/// <summary>The sets of this folder's entities.</summary>
internal static class IndicatorSets
{
    extension(AssessmentContext db)
    {
        public DbSet<IndicatorVersion> IndicatorVersions => db.Set<IndicatorVersion>();
    }
}
