using Microsoft.EntityFrameworkCore;
using Publicity.Store;

namespace Publicity.Sessions;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class SessionSets
{
    extension(PublicityContext db)
    {
        public DbSet<PolicySession> PolicySessions => db.Set<PolicySession>();
    }
}
