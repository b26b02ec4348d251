using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Unmaskings;

/// <summary>The sets of this folder's entities.</summary>
internal static class UnmaskingSets
{
    extension(CommonsContext db)
    {
        public DbSet<Unmasking> Unmaskings => db.Set<Unmasking>();

        public DbSet<UnmaskingQuota> UnmaskingQuotas => db.Set<UnmaskingQuota>();
    }
}
