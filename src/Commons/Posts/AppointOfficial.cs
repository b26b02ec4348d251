using Commons.Access;
using Commons.Officials;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Access;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Commons.Posts;

/// <summary>
/// 任职 · Appoints an official to a post. A post has one holder at a time, besides acting holders. Officials cannot appoint
/// themselves, and a post that may unmask personal data does so only after another official has approved the tenure
/// (approveTenure).
/// </summary>
/// <param name="PostId">岗位 · The post.</param>
/// <param name="OfficialId">干部 · The official.</param>
/// <param name="From">任职起 · The first day in post: in the current year, or within the last 31 days.</param>
/// <param name="To">任职止 · The last day in post, if it is known.</param>
/// <param name="Acting">是否代理 · Whether the official is acting for the holder.</param>
[Change(RegistryPermissions.KeepStaff)]
[Refuses<SelfAppointment>]
[Refuses<PostTaken>]
[Refuses<TenureBackdated>]
[Refuses<TenureEndsBeforeItBegins>]
internal sealed record AppointOfficial(
    Id<Post> PostId,
    Id<Official> OfficialId,
    DateOnly From,
    DateOnly? To,
    bool Acting
)
{
    public async Task<Tenure> Apply(
        CommonsContext db,
        CurrentIdentity caller,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        TenureBackdated.Refuse(From, clock, nameof(From));
        var posts = db.Posts.Include(p => p.Tenures);
        var post = await posts.Require(PostId, ("岗位", "post"), nameof(PostId), cancellation);
        var official = await db.Officials.Require(OfficialId, ("干部", "official"), nameof(OfficialId), cancellation);
        var by = caller.Identity.Official is { } key ? new Id<Official>(key) : (Id<Official>?)null;
        return post.Appoint(official.Id, From, To, Acting, by);
    }
}
