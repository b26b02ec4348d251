using Microsoft.EntityFrameworkCore;
using Visits.Store;

namespace Visits;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class VisitSets
{
    extension(VisitsContext db)
    {
        public DbSet<Visit> Visits => db.Set<Visit>();

        public DbSet<VisitOfficial> VisitOfficials => db.Set<VisitOfficial>();

        public DbSet<VisitIssue> Issues => db.Set<VisitIssue>();
    }
}
