using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Commons.Store;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Commons.Access;

/// <summary>Finds the posts that an official holds on a day, and those delegated to the official for that day.</summary>
/// <param name="grants">The permissions of posts.</param>
public sealed class HeldPosts(PostGrants grants)
{
    /// <summary>
    /// The posts held, then those delegated: while the delegating official holds the post, and the recipient holds one in its unit or
    /// below.
    /// </summary>
    internal async Task<IReadOnlyList<HeldPost>> Find(
        CommonsContext db,
        UnitTree tree,
        Id<Official> official,
        DateOnly day,
        CancellationToken cancellation
    )
    {
        var held = await Held(db, official, day, cancellation);
        var units = held.Select(h => h.UnitId).ToList();
        var handed = await Handed(db, official, day, cancellation);
        return
        [
            .. held.Select(h => h with { Permissions = grants.PermissionsOf(h.Kind, h.IsApproved) }),
            .. handed
                .Where(h => units.Exists(unit => tree.Covers(h.PostUnit, unit)))
                .Select(h =>
                    h.Post with
                    {
                        Permissions = grants.Handed(h.Post.Kind, h.Post.IsApproved, h.Permissions),
                    }
                ),
        ];
    }

    private static Task<List<HeldPost>> Held(
        CommonsContext db,
        Id<Official> official,
        DateOnly day,
        CancellationToken cancellation
    ) =>
        (
            from tenure in db.Tenures
            join post in db.Posts on tenure.PostId equals post.Id
            join unit in db.OrgUnits on tenure.UnitId equals unit.Id
            where tenure.OfficialId == official && tenure.From <= day && (tenure.To == null || tenure.To >= day)
            orderby tenure.Id
            select new HeldPost(
                post.Title,
                tenure.Kind,
                unit.Id,
                unit.Code,
                unit.Name,
                tenure.From,
                tenure.To,
                tenure.Acting,
                null,
                tenure.ApprovedOn != null
            )
        ).ToListAsync(cancellation);

    private static Task<List<HandedPost>> Handed(
        CommonsContext db,
        Id<Official> official,
        DateOnly day,
        CancellationToken cancellation
    ) =>
        (
            from delegation in db.Delegations
            join tenure in db.Tenures on delegation.TenureId equals tenure.Id
            join post in db.Posts on tenure.PostId equals post.Id
            join unit in db.OrgUnits on delegation.UnitId equals unit.Id
            join giver in db.Officials on tenure.OfficialId equals giver.Id
            where
                delegation.RecipientId == official
                && delegation.RevokedOn == null
                && delegation.From <= day
                && delegation.Until >= day
                && tenure.From <= day
                && (tenure.To == null || tenure.To >= day)
            orderby delegation.Id
            select new HandedPost(
                new HeldPost(
                    post.Title,
                    tenure.Kind,
                    unit.Id,
                    unit.Code,
                    unit.Name,
                    delegation.From,
                    delegation.Until,
                    false,
                    giver.Name,
                    tenure.ApprovedOn != null
                ),
                tenure.UnitId,
                delegation.Permissions
            )
        ).ToListAsync(cancellation);

    private sealed record HandedPost(HeldPost Post, Id<OrgUnit> PostUnit, string Permissions);
}
