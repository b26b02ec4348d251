using Microsoft.EntityFrameworkCore;
using Visits.Store;

namespace Visits.KeyGroups;

/// <summary>The sets of this folder's entities.</summary>
internal static class KeyGroupSets
{
    extension(VisitsContext db)
    {
        public DbSet<KeyGroupEntry> KeyGroupEntries => db.Set<KeyGroupEntry>();
    }
}
