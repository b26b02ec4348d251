using Graph;
using Kernel;
using Kernel.Storage;
using Publicity.Store;

namespace Publicity.Notices;

/// <summary>发布公告 · Publishes a reviewed notice.</summary>
/// <param name="NoticeId">公告 · The notice.</param>
/// <param name="On">发布日期 · The day.</param>
[Change(PublicityPermissions.Review)]
[Refuses<NoticeStateForbids>]
[Refuses<NoticeDaysOutOfOrder>]
internal sealed record PublishNotice(Id<Notice> NoticeId, [property: Past] DateOnly On)
{
    public async Task<Notice> Apply(PublicityContext db, CancellationToken cancellation)
    {
        var notice = await db.Notices.Require(NoticeId, ("公告", "notice"), nameof(NoticeId), cancellation);
        notice.Publish(On);
        return notice;
    }
}
