using System.Collections.Concurrent;
using System.Collections.Frozen;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Posts;
using Commons.Store;
using Kernel;
using Kernel.Access;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Commons.Access;

/// <summary>
/// What callers may do today, by the posts they hold: a post allows what its kind is granted, at its unit and all below. An
/// answer is kept for a few seconds, so that a request costs no statement and the end of a tenure is felt at once.
/// </summary>
/// <param name="contexts">The shared registry.</param>
/// <param name="modules">What posts are granted.</param>
/// <param name="services">Other systems.</param>
/// <param name="clock">The time.</param>
public sealed class Authorities(
    IDbContextFactory<CommonsContext> contexts,
    IEnumerable<IGrants> modules,
    IOptions<ServiceAccounts> services,
    TimeProvider clock
)
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly FrozenDictionary<PostKind, FrozenSet<string>> granted = Enum.GetValues<PostKind>()
        .ToFrozenDictionary(
            kind => kind,
            kind =>
                modules
                    .SelectMany(m => m.Grants)
                    .Where(g => g.Posts.Contains(kind))
                    .Select(g => g.Permission)
                    .ToFrozenSet(StringComparer.Ordinal)
        );

    private readonly ConcurrentDictionary<(IdentityKind, string), (Authority? Authority, long Since)> known = new();

    /// <summary>What a caller may do now.</summary>
    /// <param name="kind">What kind of caller it is.</param>
    /// <param name="name">The staff number of an official, or the name of a service.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>Null where there is no such caller.</returns>
    public async ValueTask<Authority?> Of(IdentityKind kind, string name, CancellationToken cancellation)
    {
        if (known.TryGetValue((kind, name), out var kept) && clock.GetElapsedTime(kept.Since) < Kept)
        {
            return kept.Authority;
        }

        var since = clock.GetTimestamp();
        var found = kind switch
        {
            IdentityKind.Official => await Official(name, cancellation),
            IdentityKind.Service => await Service(name, cancellation),
            _ => null,
        };
        if (known.Count >= MostKept)
        {
            known.Clear();
        }

        known[(kind, name)] = (found, since);
        return found;
    }

    private async Task<Authority?> Official(string number, CancellationToken cancellation)
    {
        await using var db = contexts.CreateDbContext();
        var official = await db
            .Officials.Where(o => o.Number == number)
            .Select(o => new { o.Id, o.Name })
            .SingleOrDefaultAsync(cancellation);
        if (official is null)
        {
            return null;
        }

        var held = await HeldBy(db, official.Id, cancellation);
        var purposes = await GrantedTo(db, official.Id, cancellation);
        var units = held.ConvertAll(h => h.UnitId);
        var tree = await UnitTree.Read(db, cancellation);
        return new Authority(
            new Identity(number, IdentityKind.Official)
            {
                Official = official.Id.Value,
                Title = official.Name,
                Permissions = held.SelectMany(h => granted[h.Kind]).ToFrozenSet(StringComparer.Ordinal),
                Scope = ScopeOf(tree, units),
                Membership = Scope.Of(tree.AtOrAbove(units).Select(u => u.Value)),
                Purposes = purposes
                    .GroupBy(p => p.Purpose)
                    .ToFrozenDictionary(g => g.Key.ToString(), g => ScopeOf(tree, g.Select(p => p.UnitId))),
            },
            held,
            purposes
        );
    }

    private async Task<List<HeldPost>> HeldBy(CommonsContext db, Id<Official> official, CancellationToken cancellation)
    {
        var today = clock.Today();
        return await (
            from tenure in db.Tenures
            join post in db.Posts on tenure.PostId equals post.Id
            join unit in db.OrgUnits on tenure.UnitId equals unit.Id
            where tenure.OfficialId == official && tenure.From <= today && (tenure.To == null || tenure.To >= today)
            orderby tenure.Id
            select new HeldPost(
                post.Title,
                tenure.Kind,
                unit.Id,
                unit.Code,
                unit.Name,
                tenure.From,
                tenure.To,
                tenure.Acting
            )
        ).ToListAsync(cancellation);
    }

    private async Task<List<HeldPurpose>> GrantedTo(
        CommonsContext db,
        Id<Official> official,
        CancellationToken cancellation
    )
    {
        var today = clock.Today();
        return await (
            from grant in db.PurposeGrants
            join unit in db.OrgUnits on grant.UnitId equals unit.Id
            where grant.OfficialId == official && grant.From <= today && grant.Until >= today
            orderby grant.Id
            select new HeldPurpose(grant.Purpose, unit.Id, unit.Code, unit.Name, grant.Until)
        ).ToListAsync(cancellation);
    }

    private async Task<Authority?> Service(string name, CancellationToken cancellation)
    {
        if (!services.Value.Services.TryGetValue(name, out var account))
        {
            return null;
        }

        await using var db = contexts.CreateDbContext();
        var unit = await db
            .OrgUnits.Where(u => u.Code == account.Unit && u.ClosedOn == null)
            .Select(u => u.Id)
            .ToListAsync(cancellation);
        var reach = ScopeOf(await UnitTree.Read(db, cancellation), unit);
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
        );
    }

    private static Scope ScopeOf(UnitTree tree, IEnumerable<Id<OrgUnit>> tops)
    {
        var held = tree.AtOrBelow(tops);
        return held.Count == tree.Count ? Scope.All : Scope.Of(held.Select(u => u.Value));
    }
}
