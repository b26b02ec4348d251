using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Rights;

/// <summary>The sets of this folder's entities.</summary>
internal static class RightSets
{
    extension(CommonsContext db)
    {
        public DbSet<RightsRequest> RightsRequests => db.Set<RightsRequest>();
    }
}
