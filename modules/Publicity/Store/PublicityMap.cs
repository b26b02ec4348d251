using Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Publicity.Notices;
using Publicity.Postings;
using Publicity.Sessions;

namespace Publicity.Store;

internal sealed class PublicityMap
    : IEntityTypeConfiguration<Notice>,
        IEntityTypeConfiguration<PostingDuty>,
        IEntityTypeConfiguration<Posting>,
        IEntityTypeConfiguration<PolicySession>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
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

    public void Configure(EntityTypeBuilder<PostingDuty> duty)
    {
        duty.Property(d => d.UnitId);
        duty.Property(d => d.Item).HasMaxLength(100);
        duty.HasMany(d => d.Postings).WithOne().HasForeignKey(p => p.DutyId);
        duty.ServesList();
        duty.ServesList(nameof(PostingDuty.UnitId));
        duty.ServesFigures();
    }

    public void Configure(EntityTypeBuilder<Posting> posting)
    {
        posting.Property(p => p.UnitId);
        posting.Property(p => p.NoticeId);
        posting.ServesShortList("DutyId");
        posting.HasIndex(p => new { p.UnitId, p.DueOn });
        posting.ServesCounts(nameof(Posting.DutyId));
    }

    public void Configure(EntityTypeBuilder<PolicySession> session)
    {
        session.Property(s => s.UnitId);
        session.Property(s => s.SpeakerId);
        session.Property(s => s.Topic).HasMaxLength(100);
        session.ServesList();
        session.ServesList(nameof(PolicySession.UnitId));
        session.ServesFigures(nameof(PolicySession.HeldOn));
    }
}
