using Commons.Store;
using Microsoft.EntityFrameworkCore;

namespace Commons.Posts;

/// <summary>The records of this folder, as the module's context reads and stores them.</summary>
internal static class PostSets
{
    extension(CommonsContext db)
    {
        public DbSet<Post> Posts => db.Set<Post>();

        public DbSet<Tenure> Tenures => db.Set<Tenure>();

        public DbSet<Delegation> Delegations => db.Set<Delegation>();
    }
}
