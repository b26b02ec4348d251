using Microsoft.EntityFrameworkCore;
using Publicity.Store;

namespace Publicity.Postings;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class PostingSets
{
    extension(PublicityContext db)
    {
        public DbSet<PostingDuty> PostingDuties => db.Set<PostingDuty>();

        public DbSet<Posting> Postings => db.Set<Posting>();
    }
}
