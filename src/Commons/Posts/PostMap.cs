using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commons.Posts;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class PostMap
    : IEntityTypeConfiguration<Post>,
        IEntityTypeConfiguration<Tenure>,
        IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.ToTable("Posts");
        post.Property(p => p.UnitId);
        post.HasMany(p => p.Tenures).WithOne().HasForeignKey(t => t.PostId);
        post.ServesShortList(nameof(Post.UnitId));
        post.ServesFigures();
    }

    public void Configure(EntityTypeBuilder<Tenure> tenure)
    {
        tenure.ToTable("Tenures");
        tenure.Property(t => t.OfficialId);
        tenure.Property(t => t.UnitId);
        tenure.Property(t => t.AppointedById);
        tenure.Property(t => t.ApprovedById);
        tenure.ServesShortList(nameof(Tenure.OfficialId));
        tenure.ServesShortList("PostId");
        tenure.HasIndex(t => new { t.UnitId, t.Kind });
        tenure.ServesCounts(nameof(Tenure.OfficialId));
        tenure.ServesCounts(nameof(Tenure.PostId));
    }

    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.ToTable("Delegations");
        delegation.Property(d => d.PostId);
        delegation.Property(d => d.TenureId);
        delegation.Property(d => d.GivenById);
        delegation.Property(d => d.RecipientId);
        delegation.Property(d => d.UnitId);
        delegation.Property(d => d.Permissions).HasMaxLength(2000);
        delegation.ServesList();
        delegation.ServesList(nameof(Delegation.UnitId));
        delegation.ServesList(nameof(Delegation.RecipientId));
        delegation.ServesShortList(nameof(Delegation.PostId));
        delegation.ServesFigures(nameof(Delegation.From));
        delegation.ServesCounts(nameof(Delegation.RecipientId));
        delegation.ServesCounts(nameof(Delegation.PostId));
    }
}
