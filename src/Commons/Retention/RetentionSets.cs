using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Retention;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class RetentionSets
{
    extension(CommonsContext db)
    {
        public DbSet<RetentionReport> RetentionReports => db.Set<RetentionReport>();
    }
}
