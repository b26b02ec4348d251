using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Officials;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class OfficialSets
{
    extension(CommonsContext db)
    {
        public DbSet<Official> Officials => db.Set<Official>();
    }
}
