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

/// <summary>
/// 委托职权 · The caller hands authority of a post that he or she holds to an official who works in its unit or below it, for some days.
/// </summary>
/// <param name="PostId">岗位 · The post; the caller holds it on all of these days.</param>
/// <param name="RecipientId">受托人 · To whom.</param>
/// <param name="From">起 · The first day, today or later.</param>
/// <param name="Until">止 · The last day, within 92 days of today.</param>
/// <param name="Because">事由 · Why.</param>
/// <param name="Permissions">所委托的权限，不填则为该岗位的全部权限 · Which of the post's permissions; all of them where it is left out. What is delegated cannot be handed on.</param>
/// <param name="UnitId">范围，不填则为该岗位的单位 · Of which unit and all below it; the post's where it is left out.</param>
[Change(RegistryPermissions.Delegate)]
[Refuses<OfficialNeeded>]
[Refuses<PostNotHeld>]
[Refuses<DelegatedToOneself>]
[Refuses<DelegationDaysOutOfOrder>]
[Refuses<PermissionNotOfPost>]
[Refuses<RecipientElsewhere>]
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
        var giver = new Id<Official>(caller.Identity.Official ?? throw new OfficialNeeded());
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
            throw new RecipientElsewhere().About(nameof(RecipientId));
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
