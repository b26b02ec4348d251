using Commons.Store;
using Kernel;
using Microsoft.EntityFrameworkCore;

namespace Commons.OrgUnits;

/// <summary>The tree of units by keys, closed ones too: what a closed unit was goes on in the one that took over from it.</summary>
internal sealed class UnitTree
{
    private readonly ILookup<Id<OrgUnit>, Id<OrgUnit>> below;
    private readonly ILookup<Id<OrgUnit>, Id<OrgUnit>> above;

    private UnitTree(
        int count,
        IReadOnlyCollection<(Id<OrgUnit> Above, Id<OrgUnit> Below)> tree,
        IReadOnlyCollection<(Id<OrgUnit> Successor, Id<OrgUnit> Closed)> successions
    )
    {
        Count = count;
        below = tree.Concat(successions.Select(s => (Above: s.Successor, Below: s.Closed)))
            .ToLookup(e => e.Above, e => e.Below);
        above = tree.Select(e => (From: e.Below, To: e.Above))
            .Concat(successions.Select(s => (From: s.Successor, To: s.Closed)))
            .ToLookup(e => e.From, e => e.To);
    }

    /// <summary>How many units there are.</summary>
    public int Count { get; }

    public static async Task<UnitTree> Read(CommonsContext db, CancellationToken cancellation)
    {
        var tree = await db.OrgUnits.Select(u => new { u.Id, u.ParentId }).ToListAsync(cancellation);
        var successions = await db.Set<Succession>()
            .Select(s => new { s.UnitId, s.SuccessorId })
            .ToListAsync(cancellation);
        return new UnitTree(
            tree.Count,
            [.. tree.Where(u => u.ParentId is not null).Select(u => (u.ParentId!.Value, u.Id))],
            successions.ConvertAll(s => (s.SuccessorId, s.UnitId))
        );
    }

    /// <summary>Units, all below them, and those that passed their work on to one of them.</summary>
    public HashSet<Id<OrgUnit>> AtOrBelow(IEnumerable<Id<OrgUnit>> units) => Reached(units, below);

    /// <summary>Units, all above them, and those whose work one of them took over.</summary>
    public HashSet<Id<OrgUnit>> AtOrAbove(IEnumerable<Id<OrgUnit>> units) => Reached(units, above);

    private static HashSet<Id<OrgUnit>> Reached(IEnumerable<Id<OrgUnit>> from, ILookup<Id<OrgUnit>, Id<OrgUnit>> edges)
    {
        var reached = new HashSet<Id<OrgUnit>>();
        var open = new Stack<Id<OrgUnit>>(from);
        while (open.TryPop(out var unit))
        {
            if (reached.Add(unit))
            {
                foreach (var next in edges[unit])
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }
}
