using Assistance.Store;
using Microsoft.EntityFrameworkCore;

namespace Assistance.AidCases;

/// <summary>The sets of this folder's entities.</summary>
internal static class AidCaseSets
{
    extension(AssistanceContext db)
    {
        public DbSet<AidCase> AidCases => db.Set<AidCase>();

        public DbSet<AidMeasure> AidMeasures => db.Set<AidMeasure>();
    }
}
