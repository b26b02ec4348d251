using System.Collections.Frozen;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Purposes;
using Commons.Store;
using Kernel;
using Kernel.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Commons.Access;

/// <summary>
/// Reads what a caller may do, by the posts held on a day and those delegated to the caller: a post gives the permissions of its
/// kind, at its unit and all units below. It reads a few rows by key; the tree of units is in memory.
/// </summary>
/// <param name="contexts">Creates contexts of the shared registry.</param>
/// <param name="trees">The tree of units.</param>
/// <param name="posts">Finds the posts.</param>
/// <param name="services">The service accounts.</param>
public sealed class AuthorityReader(
    IDbContextFactory<CommonsContext> contexts,
    UnitTrees trees,
    HeldPosts posts,
    IOptions<ServiceAccounts> services
)
{
    /// <summary>Reads what a caller may do on a day.</summary>
    /// <returns>Null if there is no such caller.</returns>
    internal Task<Authority?> Read(IdentityKind kind, string name, DateOnly day, CancellationToken cancellation) =>
        kind switch
        {
            IdentityKind.Official => Official(name, day, cancellation),
            IdentityKind.Service => Service(name, cancellation),
            _ => Task.FromResult<Authority?>(null),
        };

    private async Task<Authority?> Official(string number, DateOnly day, CancellationToken cancellation)
    {
        var tree = await trees.Current(cancellation);
        await using var db = contexts.CreateDbContext();
        var official = await db
            .Officials.Where(o => o.Number == number)
            .Select(o => new { o.Id, o.Name })
            .SingleOrDefaultAsync(cancellation);
        if (official is null)
        {
            return null;
        }

        var held = await posts.Find(db, tree, official.Id, day, cancellation);
        var purposes = await GrantedTo(db, official.Id, day, cancellation);
        var (all, each) = PostScopes.Compute(tree, held);
        return new Authority(
            new Identity(number, IdentityKind.Official)
            {
                Official = official.Id.Value,
                Title = official.Name,
                Permissions = held.SelectMany(h => h.Permissions).ToFrozenSet(StringComparer.Ordinal),
                Scope = all,
                Reaches = each,
                Membership = Scope.Of(tree.AtOrAbove(held.Select(h => h.UnitId)).Select(u => u.Value)),
                Purposes = purposes
                    .GroupBy(p => p.Purpose)
                    .ToFrozenDictionary(g => g.Key.ToString(), g => tree.AtOrBelow(g.Select(p => p.UnitId)).Scope),
            },
            held,
            purposes
        );
    }

    private static Task<List<HeldPurpose>> GrantedTo(
        CommonsContext db,
        Id<Official> official,
        DateOnly day,
        CancellationToken cancellation
    ) =>
        (
            from grant in db.PurposeGrants
            join unit in db.OrgUnits on grant.UnitId equals unit.Id
            where grant.OfficialId == official && grant.From <= day && grant.Until >= day
            orderby grant.Id
            select new HeldPurpose(grant.Purpose, unit.Id, unit.Code, unit.Name, grant.Until)
        ).ToListAsync(cancellation);

    private async Task<Authority?> Service(string name, CancellationToken cancellation)
    {
        if (!services.Value.Services.TryGetValue(name, out var account))
        {
            return null;
        }

        var tree = await trees.Current(cancellation);
        await using var db = contexts.CreateDbContext();
        var unit = await db
            .OrgUnits.Where(u => u.Code == account.Unit && u.ClosedOn == null)
            .Select(u => new { u.Id, u.Name })
            .ToListAsync(cancellation);
        var reach = tree.AtOrBelow(unit.Select(u => u.Id)).Scope;
        return new Authority(
            new Identity(name, IdentityKind.Service)
            {
                Title = account.Title,
                Permissions = account.Permissions.ToFrozenSet(StringComparer.Ordinal),
                Scope = reach,
                Purposes = account.Purposes.Distinct().ToFrozenDictionary(p => p.ToString(), _ => reach),
            },
            [],
            []
        )
        {
            Units = [.. unit.Select(u => (account.Unit, u.Name))],
        };
    }
}
