using System.ComponentModel.DataAnnotations;
using Graph;
using Kernel;
using Kernel.Storage;
using Publicity.Store;

namespace Publicity.Notices;

/// <summary>撤下公告 · Withdraws a published notice, with a reason.</summary>
/// <param name="NoticeId">公告 · The notice.</param>
/// <param name="Because">撤下原因 · The reason.</param>
/// <param name="On">撤下日期 · The day.</param>
[Change(PublicityPermissions.Review)]
[Refuses<NoticeStateForbids>]
[Refuses<NoticeDaysOutOfOrder>]
internal sealed record WithdrawNotice(
    Id<Notice> NoticeId,
    [property: StringLength(200, MinimumLength = 1)] string Because,
    [property: Past] DateOnly On
)
{
    public async Task<Notice> Apply(PublicityContext db, CancellationToken cancellation)
    {
        var notice = await db.Notices.Require(NoticeId, ("公告", "notice"), nameof(NoticeId), cancellation);
        notice.Withdraw(Because, On);
        return notice;
    }
}
