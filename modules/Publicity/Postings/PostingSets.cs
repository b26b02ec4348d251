using Microsoft.EntityFrameworkCore;
using Publicity.Store;

namespace Publicity.Postings;

/// <summary>The sets of this folder's entities.</summary>
internal static class PostingSets
{
    extension(PublicityContext db)
    {
        public DbSet<PostingDuty> PostingDuties => db.Set<PostingDuty>();

        public DbSet<Posting> Postings => db.Set<Posting>();
    }
}
