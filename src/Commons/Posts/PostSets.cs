using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Posts;

/// <summary>The sets of this folder's entities.</summary>
internal static class PostSets
{
    extension(CommonsContext db)
    {
        public DbSet<Post> Posts => db.Set<Post>();

        public DbSet<Tenure> Tenures => db.Set<Tenure>();

        public DbSet<Delegation> Delegations => db.Set<Delegation>();
    }
}
