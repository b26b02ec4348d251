using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Officials;

/// <summary>The sets of this folder's entities.</summary>
internal static class OfficialSets
{
    extension(CommonsContext db)
    {
        public DbSet<Official> Officials => db.Set<Official>();
    }
}
