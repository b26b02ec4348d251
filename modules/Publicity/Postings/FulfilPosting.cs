using Graph;
using Kernel;
using Kernel.Errors;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Publicity.Notices;
using Publicity.Store;

namespace Publicity.Postings;

/// <summary>完成公开 · Fulfils a due posting with a published notice of the unit; the day is that of the publication.</summary>
/// <param name="PostingId">应公开记录 · The posting.</param>
/// <param name="NoticeId">公告 · The notice.</param>
[Change(PublicityPermissions.Write)]
[Refuses<NoticeNotPublished>]
[Refuses<NoticeOfAnotherUnit>]
[Refuses<PostingAlreadyFulfilled>]
internal sealed record FulfilPosting(Id<Posting> PostingId, Id<Notice> NoticeId)
{
    public async Task<Posting> Apply(PublicityContext db, CancellationToken cancellation)
    {
        var notice = await db.Notices.Require(NoticeId, ("公告", "notice"), nameof(NoticeId), cancellation);
        var duty =
            await db
                .PostingDuties.Include(d => d.Postings)
                .SingleOrDefaultAsync(d => d.Postings.Any(p => p.Id == PostingId), cancellation)
            ?? throw new RecordNotFound(("应公开记录", "posting")).About(nameof(PostingId));
        return duty.Meet(PostingId, notice);
    }
}
