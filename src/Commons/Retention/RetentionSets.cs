using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Retention;

/// <summary>The sets of this folder's entities.</summary>
internal static class RetentionSets
{
    extension(CommonsContext db)
    {
        public DbSet<RetentionReport> RetentionReports => db.Set<RetentionReport>();
    }
}
