using Disputes.Store;
using Microsoft.EntityFrameworkCore;

namespace Disputes;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class DisputeSets
{
    extension(DisputesContext db)
    {
        public DbSet<Dispute> Disputes => db.Set<Dispute>();
    }
}
