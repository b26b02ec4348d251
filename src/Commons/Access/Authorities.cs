using System.Collections.Concurrent;
using System.Collections.Frozen;
using Commons.Officials;
using Commons.OrgUnits;
using Commons.Store;
using Kernel;
using Kernel.Access;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Commons.Access;

/// <summary>
/// What callers may do today, by the posts they hold and those whose authority was handed to them: a post allows what its kind is
/// granted, at its unit and all below. An answer is kept for a few seconds, so that a request costs no statement and the end of a
/// tenure is felt at once.
/// </summary>
/// <param name="contexts">The shared registry.</param>
/// <param name="posts">Who holds which.</param>
/// <param name="services">Other systems.</param>
/// <param name="clock">The time.</param>
public sealed class Authorities(
    IDbContextFactory<CommonsContext> contexts,
    HeldPosts posts,
    IOptions<ServiceAccounts> services,
    TimeProvider clock
)
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

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

        var tree = await UnitTree.Read(db, cancellation);
        var held = await posts.Of(db, tree, official.Id, clock.Today(), cancellation);
        var purposes = await GrantedTo(db, official.Id, cancellation);
        var (all, each) = Reaching.Of(tree, held);
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
                    .ToFrozenDictionary(g => g.Key.ToString(), g => Reaching.Below(tree, g.Select(p => p.UnitId))),
            },
            held,
            purposes
        );
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
            .Select(u => new { u.Id, u.Name })
            .ToListAsync(cancellation);
        var reach = Reaching.Below(await UnitTree.Read(db, cancellation), unit.Select(u => u.Id));
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
