using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Unmaskings;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class UnmaskingSets
{
    extension(CommonsContext db)
    {
        public DbSet<Unmasking> Unmaskings => db.Set<Unmasking>();

        public DbSet<UnmaskingQuota> UnmaskingQuotas => db.Set<UnmaskingQuota>();
    }
}
