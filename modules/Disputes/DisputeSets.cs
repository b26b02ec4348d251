using Disputes.Store;
using Microsoft.EntityFrameworkCore;

namespace Disputes;

/// <summary>The sets of this folder's entities.</summary>
internal static class DisputeSets
{
    extension(DisputesContext db)
    {
        public DbSet<Dispute> Disputes => db.Set<Dispute>();
    }
}
