using Microsoft.EntityFrameworkCore;
using Publicity.Store;

namespace Publicity.Notices;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class NoticeSets
{
    extension(PublicityContext db)
    {
        public DbSet<Notice> Notices => db.Set<Notice>();
    }
}
