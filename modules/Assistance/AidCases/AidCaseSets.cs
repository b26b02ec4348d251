using Assistance.Store;
using Microsoft.EntityFrameworkCore;

namespace Assistance.AidCases;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class AidCaseSets
{
    extension(AssistanceContext db)
    {
        public DbSet<AidCase> AidCases => db.Set<AidCase>();

        public DbSet<AidMeasure> AidMeasures => db.Set<AidMeasure>();
    }
}
