using Microsoft.EntityFrameworkCore;
using Publicity.Store;

namespace Publicity.Notices;

/// <summary>The sets of this folder's entities.</summary>
internal static class NoticeSets
{
    extension(PublicityContext db)
    {
        public DbSet<Notice> Notices => db.Set<Notice>();
    }
}
