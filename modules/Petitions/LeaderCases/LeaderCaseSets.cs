using Microsoft.EntityFrameworkCore;
using Petitions.Store;

namespace Petitions.LeaderCases;

/// <summary>The sets of this folder's entities.</summary>
internal static class LeaderCaseSets
{
    extension(PetitionsContext db)
    {
        public DbSet<LeaderCase> LeaderCases => db.Set<LeaderCase>();

        public DbSet<CaseVisit> CaseVisits => db.Set<CaseVisit>();
    }
}
