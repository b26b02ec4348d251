using Commons.OrgUnits;
using Commons.Store;
using Kernel;
using Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace Commons.Access;

/// <summary>Which units lie below which, as reach is reckoned.</summary>
/// <param name="below">The units right below each.</param>
/// <param name="count">How many units there are.</param>
internal sealed class UnitTree(ILookup<Id<OrgUnit>, Id<OrgUnit>> below, int count)
{
    public static async Task<UnitTree> Of(CommonsContext db, CancellationToken cancellation)
    {
        var tree = await db.OrgUnits.Select(u => new { u.Id, u.ParentId }).ToListAsync(cancellation);
        var successions = await db.Set<Succession>()
            .Select(s => new { s.UnitId, s.SuccessorId })
            .ToListAsync(cancellation);
        var below = tree.Where(u => u.ParentId is not null)
            .Select(u => (Above: u.ParentId!.Value, Below: u.Id))
            .Concat(successions.Select(s => (Above: s.SuccessorId, Below: s.UnitId)))
            .ToLookup(e => e.Above, e => e.Below);
        return new UnitTree(below, tree.Count);
    }

    /// <summary>Units and all below them, also those that are closed by now, and those that passed their work on to one of them.</summary>
    public Scope AtOrBelow(IEnumerable<Id<OrgUnit>> tops)
    {
        var held = new HashSet<Id<OrgUnit>>();
        var open = new Stack<Id<OrgUnit>>(tops);
        while (open.TryPop(out var unit))
        {
            if (held.Add(unit))
            {
                foreach (var next in below[unit])
                {
                    open.Push(next);
                }
            }
        }

        return held.Count == count ? Scope.All : Scope.Of(held.Select(u => u.Value));
    }
}
