using Commons.Access;
using Commons.Officials;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Commons.Posts;

/// <summary>任职 · Appoints an official to a post; one person holds a post at a time, but for those who stand in.</summary>
/// <param name="PostId">岗位 · The post.</param>
/// <param name="OfficialId">干部 · The official.</param>
/// <param name="From">任职起 · The first day in post.</param>
/// <param name="To">任职止 · The last day in post, where it is known.</param>
/// <param name="Acting">是否代理 · Whether the official stands in for the holder.</param>
[Change(RegistryPermissions.KeepStaff)]
[Refuses<PostTaken>]
[Refuses<TenureEndsBeforeItBegins>]
internal sealed record AppointOfficial(
    Id<Post> PostId,
    Id<Official> OfficialId,
    DateOnly From,
    DateOnly? To,
    bool Acting
)
{
    public async Task<Tenure> Apply(CommonsContext db, CancellationToken cancellation)
    {
        var posts = db.Posts.Include(p => p.Tenures);
        var post = await posts.Require(PostId, ("岗位", "post"), nameof(PostId), cancellation);
        var official = await db.Officials.Require(OfficialId, ("干部", "official"), nameof(OfficialId), cancellation);
        return post.Appoint(official.Id, From, To, Acting);
    }
}
