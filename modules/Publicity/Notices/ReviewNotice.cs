using Commons.Officials;
using Graph;
using Kernel;
using Kernel.Storage;
using Publicity.Store;

namespace Publicity.Notices;

/// <summary>审查公告 · Reviews a notice for secrecy and personal data; the reviewer is not the author.</summary>
/// <param name="NoticeId">公告 · The notice.</param>
/// <param name="ReviewerId">审查人，即本人，可不填 · The reviewer: the caller; may be omitted.</param>
/// <param name="On">审查日期 · The day.</param>
[Change(PublicityPermissions.Review)]
[Refuses<NoticeStateForbids>]
[Refuses<NoticeDaysOutOfOrder>]
[Refuses<ReviewerIsAuthor>]
[Refuses<NoticeHoldsPersonalData>]
internal sealed record ReviewNotice(
    Id<Notice> NoticeId,
    [property: Actor] Id<Official> ReviewerId,
    [property: Past] DateOnly On
)
{
    public async Task<Notice> Apply(PublicityContext db, CancellationToken cancellation)
    {
        var notice = await db.Notices.Require(NoticeId, ("公告", "notice"), nameof(NoticeId), cancellation);
        notice.Review(ReviewerId, On);
        return notice;
    }
}
