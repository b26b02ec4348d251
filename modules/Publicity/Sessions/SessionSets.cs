using Microsoft.EntityFrameworkCore;
using Publicity.Store;

namespace Publicity.Sessions;

/// <summary>The sets of this folder's entities.</summary>
internal static class SessionSets
{
    extension(PublicityContext db)
    {
        public DbSet<PolicySession> PolicySessions => db.Set<PolicySession>();
    }
}
