using Commons.Officials;
using Commons.OrgUnits;
using Commons.Store;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Commons.Posts;

/// <summary>职务 · An office, as shown to the public.</summary>
/// <param name="Unit">单位 · The unit.</param>
/// <param name="Title">职务名称 · The title of the post; null if it is no longer known.</param>
/// <param name="Name">姓名 · The name of the holder, if it is published.</param>
public sealed record Office(string Unit, string? Title, string? Name);

/// <summary>Finds the offices that officials hold or held, for other modules.</summary>
/// <param name="contexts">Creates contexts of the shared registry.</param>
public sealed class Offices(IDbContextFactory<CommonsContext> contexts)
{
    /// <summary>The office of an official on a day: at a unit, or at any unit if none was held there.</summary>
    /// <param name="official">The official.</param>
    /// <param name="unit">The unit in whose name the official acted.</param>
    /// <param name="on">The day.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<Office> Find(
        Id<Official> official,
        Id<OrgUnit> unit,
        DateOnly on,
        CancellationToken cancellation
    ) => (await Find([(official, unit, on)], cancellation))[0];

    /// <summary>The offices of several officials, in their order.</summary>
    public async Task<IReadOnlyList<Office>> Find(
        IReadOnlyList<(Id<Official> Official, Id<OrgUnit> Unit, DateOnly On)> acts,
        CancellationToken cancellation
    )
    {
        var (officials, units) = (acts.Select(a => a.Official).Distinct().ToList(), acts.Select(a => a.Unit).ToList());
        await using var db = contexts.CreateDbContext();
        var held = await (
            from tenure in db.Tenures
            join post in db.Posts on tenure.PostId equals post.Id
            join place in db.OrgUnits on tenure.UnitId equals place.Id
            where officials.Contains(tenure.OfficialId)
            orderby tenure.Id
            select new
            {
                tenure.OfficialId,
                tenure.UnitId,
                tenure.From,
                tenure.To,
                post.Title,
                Unit = place.Name,
            }
        ).ToListAsync(cancellation);
        var names = await db
            .Officials.Where(o => officials.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        var places = await db
            .OrgUnits.Where(u => units.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, cancellation);
        return
        [
            .. acts.Select(act =>
            {
                var office = held.Where(h =>
                        h.OfficialId == act.Official && h.From <= act.On && (h.To is null || act.On <= h.To)
                    )
                    .OrderByDescending(h => h.UnitId == act.Unit)
                    .FirstOrDefault();
                return new Office(
                    office?.Unit ?? places.GetValueOrDefault(act.Unit, ""),
                    office?.Title,
                    names.GetValueOrDefault(act.Official)
                );
            }),
        ];
    }
}
