using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Purposes;

/// <summary>The sets of this folder's entities.</summary>
internal static class PurposeSets
{
    extension(CommonsContext db)
    {
        public DbSet<PurposeGrant> PurposeGrants => db.Set<PurposeGrant>();
    }
}
