using Microsoft.EntityFrameworkCore;
using Visits.Store;

namespace Visits.KeyGroups;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class KeyGroupSets
{
    extension(VisitsContext db)
    {
        public DbSet<KeyGroupEntry> KeyGroupEntries => db.Set<KeyGroupEntry>();
    }
}
