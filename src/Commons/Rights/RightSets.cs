using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Rights;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class RightSets
{
    extension(CommonsContext db)
    {
        public DbSet<RightsRequest> RightsRequests => db.Set<RightsRequest>();
    }
}
