using System.ComponentModel.DataAnnotations;
using Commons.Officials;
using Commons.OrgUnits;
using Graph;
using Kernel;
using Publicity.Store;

namespace Publicity.Notices;

/// <summary>起草公告 · Drafts a notice.</summary>
/// <param name="UnitId">单位 · The issuing unit.</param>
/// <param name="AuthorId">起草人，即本人，可不填 · The author: the caller; may be omitted.</param>
/// <param name="Channel">公开渠道 · The channel of publication.</param>
/// <param name="Title">标题 · The title.</param>
/// <param name="Body">正文 · The text.</param>
/// <param name="On">起草日期 · The day.</param>
[Change(PublicityPermissions.Write)]
internal sealed record DraftNotice(
    Id<OrgUnit> UnitId,
    [property: Actor] Id<Official> AuthorId,
    NoticeChannel Channel,
    [property: StringLength(100, MinimumLength = 1)] string Title,
    [property: StringLength(4000, MinimumLength = 1)] string Body,
    [property: Past] DateOnly On
)
{
    public async Task<Notice> Apply(PublicityContext db, Units units, CancellationToken cancellation)
    {
        var notice = Notice.Draft(await units.Require(UnitId, cancellation), AuthorId, Channel, Title, Body, On);
        db.Notices.Add(notice);
        return notice;
    }
}
