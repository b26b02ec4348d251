using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Store;
using Graph;
using Kernel;
using Kernel.Access;
using Kernel.Storage;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Commons.Posts;

/// <summary>委托职权 · Delegates authority of a post that the caller holds to an official of its unit or below, for a limited time.</summary>
/// <param name="PostId">岗位 · The post; the caller holds it on all of these days.</param>
/// <param name="RecipientId">受托人 · The official who receives the authority.</param>
/// <param name="From">起 · The first day, today or later.</param>
/// <param name="Until">止 · The last day, within 92 days of today.</param>
/// <param name="Because">事由 · The reason.</param>
/// <param name="Permissions">所委托的权限，不填则为该岗位的全部权限 · The delegated permissions; all permissions of the post if omitted. They cannot be
/// delegated further.</param>
/// <param name="UnitId">范围，不填则为该岗位的单位 · The unit with all units below it; the post's unit if omitted.</param>
[Change(RegistryPermissions.Delegate)]
[Refuses<OfficialRequired>]
[Refuses<PostNotHeld>]
[Refuses<SelfDelegation>]
[Refuses<DelegationDaysOutOfOrder>]
[Refuses<PermissionNotOfPost>]
[Refuses<RecipientOutsideUnit>]
[Refuses<UnitOutsidePost>]
internal sealed record DelegatePost(
    Id<Post> PostId,
    Id<Official> RecipientId,
    DateOnly From,
    DateOnly Until,
    [property: StringLength(200, MinimumLength = 1)] string Because,
    [property: Length(1, 60)] IReadOnlyList<string>? Permissions = null,
    Id<OrgUnit>? UnitId = null
)
{
    public async Task<Delegation> Apply(
        CommonsContext db,
        CurrentIdentity caller,
        PostGrants grants,
        UnitTrees trees,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var giver = new Id<Official>(caller.Identity.Official ?? throw new OfficialRequired());
        var posts = db.Posts.Include(p => p.Tenures);
        var post = await posts.Require(PostId, ("岗位", "post"), nameof(PostId), cancellation);
        var tenure = post.TenureOf(giver, From, Until) ?? throw new PostNotHeld().About(nameof(PostId));
        var tree = await trees.Current(cancellation);
        var unit = UnitId ?? post.UnitId;
        if (!tree.Covers(post.UnitId, unit))
        {
            throw new UnitOutsidePost().About(nameof(UnitId));
        }

        var recipients = db.Tenures.Where(t =>
            t.OfficialId == RecipientId && t.From <= From && (t.To == null || t.To >= From)
        );
        var works = await recipients.Select(t => t.UnitId).ToListAsync(cancellation);
        if (!works.Exists(at => tree.Covers(post.UnitId, at)))
        {
            throw new RecipientOutsideUnit().About(nameof(RecipientId));
        }

        var terms = new DelegationTerms(
            RecipientId,
            unit,
            grants.Delegable(post.Kind, Permissions),
            From,
            Until,
            Because
        );
        var delegation = Delegation.Give(tenure, terms, clock.Today());
        db.Delegations.Add(delegation);
        return delegation;
    }
}
