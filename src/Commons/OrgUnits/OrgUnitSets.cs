using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.OrgUnits;

/// <summary>The sets of this folder's entities.</summary>
internal static class OrgUnitSets
{
    extension(CommonsContext db)
    {
        public DbSet<OrgUnit> OrgUnits => db.Set<OrgUnit>();
    }
}
