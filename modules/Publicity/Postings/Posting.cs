using Commons.Cases;
using Graph;
using Kernel;
using Publicity.Notices;

namespace Publicity.Postings;

/// <summary>应公开记录 · A posting that is due, and the notice that fulfils it.</summary>
[Needs(PublicityPermissions.Read)]
internal sealed class Posting : CaseFile<Posting>
{
    private Posting() { }

    internal Posting(PostingDuty duty, DateOnly dueOn)
        : base(Id<Posting>.New())
    {
        (DutyId, UnitId, UnitCode, DueOn) = (duty.Id, duty.UnitId, duty.UnitCode, dueOn);
    }

    /// <summary>公开期限 · The last day to post it in time.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>公开日期 · The day the notice was published.</summary>
    public DateOnly? PostedOn { get; private set; }

    /// <summary>所属公开事项 · The posting duty it belongs to.</summary>
    [Link<PostingDuty>("duty")]
    internal Id<PostingDuty> DutyId { get; private init; }

    /// <summary>履行本次公开的公告；未公开时为空 · The notice that fulfils it; null while it is open.</summary>
    [Link<Notice>("notice")]
    internal Id<Notice>? NoticeId { get; private set; }

    internal void Meet(Notice notice)
    {
        if (NoticeId is not null)
        {
            throw new PostingAlreadyFulfilled().About(nameof(FulfilPosting.PostingId));
        }

        (NoticeId, PostedOn) = (notice.Id, notice.PublishedOn);
    }
}
