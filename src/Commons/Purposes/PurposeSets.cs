using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Purposes;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class PurposeSets
{
    extension(CommonsContext db)
    {
        public DbSet<PurposeGrant> PurposeGrants => db.Set<PurposeGrant>();
    }
}
