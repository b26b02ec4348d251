using Microsoft.EntityFrameworkCore;
using Petitions.Store;

namespace Petitions.LeaderCases;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class LeaderCaseSets
{
    extension(PetitionsContext db)
    {
        public DbSet<LeaderCase> LeaderCases => db.Set<LeaderCase>();

        public DbSet<CaseVisit> CaseVisits => db.Set<CaseVisit>();
    }
}
