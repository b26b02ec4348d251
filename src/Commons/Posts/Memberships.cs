using Commons.Officials;
using Commons.OrgUnits;
using Commons.Store;
using Kernel;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Commons.Posts;

/// <summary>
/// Tells which officials belong to a unit today, for other modules: those who hold a post at the unit or below it, or act for one
/// by delegation.
/// </summary>
/// <param name="contexts">Creates contexts of the shared registry.</param>
/// <param name="trees">The tree of units.</param>
/// <param name="clock">The clock.</param>
public sealed class Memberships(IDbContextFactory<CommonsContext> contexts, UnitTrees trees, TimeProvider clock)
{
    /// <summary>Whether an official holds a post at one of these units or below it.</summary>
    public async Task<bool> IsOf(
        Id<Official> official,
        IReadOnlyCollection<Id<OrgUnit>> units,
        CancellationToken cancellation
    )
    {
        if (units.Count == 0)
        {
            return false;
        }

        var today = clock.Today();
        await using var db = contexts.CreateDbContext();
        var held = await db
            .Tenures.Where(t => t.OfficialId == official && t.From <= today && (t.To == null || t.To >= today))
            .Select(t => t.UnitId)
            .ToListAsync(cancellation);
        var actedFor = await db
            .Delegations.Where(d =>
                d.RecipientId == official && d.RevokedOn == null && d.From <= today && d.Until >= today
            )
            .Select(d => d.UnitId)
            .ToListAsync(cancellation);
        return (await trees.Current(cancellation)).AtOrAbove([.. held, .. actedFor]).Overlaps(units);
    }

    /// <summary>Whether a unit is one of these or is below one of them.</summary>
    public async Task<bool> IsIn(
        Id<OrgUnit> unit,
        IReadOnlyCollection<Id<OrgUnit>> units,
        CancellationToken cancellation
    ) => units.Count > 0 && (await trees.Current(cancellation)).AtOrAbove([unit]).Overlaps(units);
}
