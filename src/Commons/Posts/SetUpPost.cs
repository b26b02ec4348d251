using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.OrgUnits;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Storage;

namespace Commons.Posts;

/// <summary>设置岗位 · Sets up a post at a unit.</summary>
/// <param name="UnitId">单位 · The unit.</param>
/// <param name="Kind">类型 · Its kind.</param>
/// <param name="Title">职务名称 · Its title.</param>
[Change(RegistryPermissions.KeepStaff)]
internal sealed record SetUpPost(
    Id<OrgUnit> UnitId,
    PostKind Kind,
    [property: StringLength(100, MinimumLength = 1)] string Title
)
{
    public async Task<Post> Apply(CommonsContext db, CancellationToken cancellation)
    {
        var unit = await db.OrgUnits.Require(UnitId, ("单位", "unit"), nameof(UnitId), cancellation);
        var post = Post.SetUp(unit.Id, Kind, Title);
        db.Posts.Add(post);
        return post;
    }
}
