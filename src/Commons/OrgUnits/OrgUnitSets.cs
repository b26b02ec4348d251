using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.OrgUnits;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class OrgUnitSets
{
    extension(CommonsContext db)
    {
        public DbSet<OrgUnit> OrgUnits => db.Set<OrgUnit>();
    }
}
