using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Publicity.Notices;

/// <summary>The entity configuration of this folder.</summary>
internal sealed class NoticeMap : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("Notices");
        notice.Property(n => n.UnitId);
        notice.Property(n => n.AuthorId);
        notice.Property(n => n.ReviewerId);
        notice.Property(n => n.Title).HasMaxLength(100);
        notice.Property(n => n.Body).HasMaxLength(4000);
        notice.ServesList();
        notice.ServesList(nameof(Notice.UnitId), nameof(Notice.State));
        notice.ServesList(nameof(Notice.AuthorId));
        notice.ServesFigures(nameof(Notice.PublishedOn));
        notice.ServesCounts(nameof(Notice.AuthorId));
    }
}
