using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Publicity.Postings;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class PostingMap : IEntityTypeConfiguration<PostingDuty>, IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<PostingDuty> duty)
    {
        duty.ToTable("PostingDuties");
        duty.Property(d => d.UnitId);
        duty.Property(d => d.Item).HasMaxLength(100);
        duty.HasMany(d => d.Postings).WithOne().HasForeignKey(p => p.DutyId);
        duty.ServesList();
        duty.ServesList(nameof(PostingDuty.UnitId));
        duty.ServesFigures();
    }

    public void Configure(EntityTypeBuilder<Posting> posting)
    {
        posting.ToTable("Postings");
        posting.Property(p => p.UnitId);
        posting.Property(p => p.NoticeId);
        posting.ServesShortList("DutyId");
        posting.HasIndex(p => new { p.UnitId, p.DueOn });
        posting.ServesCounts(nameof(Posting.DutyId));
    }
}
