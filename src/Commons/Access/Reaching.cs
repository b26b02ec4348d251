using System.Collections.Frozen;
using Commons.OrgUnits;
using Kernel;
using Kernel.Access;

namespace Commons.Access;

/// <summary>How far what somebody may do reaches: each permission the units of the posts that give it, and all below them.</summary>
internal static class Reaching
{
    /// <summary>The units of all posts together, and those of each permission where they differ.</summary>
    public static (Scope All, Reaches? Each) Of(UnitTree tree, IReadOnlyList<HeldPost> posts)
    {
        var all = tree.AtOrBelow(posts.Select(p => p.UnitId));
        var tops = posts
            .SelectMany(p => p.Permissions.Select(permission => (Permission: permission, p.UnitId)))
            .GroupBy(p => p.Permission, p => p.UnitId)
            .ToDictionary(g => g.Key, g => g.ToHashSet());
        var reached = new Dictionary<HashSet<Id<OrgUnit>>, HashSet<Id<OrgUnit>>>(
            HashSet<Id<OrgUnit>>.CreateSetComparer()
        );
        foreach (var units in tops.Values)
        {
            reached.TryAdd(units, tree.AtOrBelow(units));
        }

        if (reached.Values.All(units => units.Count == all.Count))
        {
            return (Of(tree, all), null);
        }

        // Beside what has a boundary nothing is without one, so that all is read by the same statements.
        var scopes = reached.ToDictionary(r => r.Key, r => Explicit(r.Value), reached.Comparer);
        return (Explicit(all), new Reaches(tops.ToFrozenDictionary(t => t.Key, t => scopes[t.Value])));
    }

    /// <summary>Units and all below them.</summary>
    public static Scope Below(UnitTree tree, IEnumerable<Id<OrgUnit>> tops) => Of(tree, tree.AtOrBelow(tops));

    private static Scope Of(UnitTree tree, HashSet<Id<OrgUnit>> units) =>
        units.Count == tree.Count ? Scope.All : Explicit(units);

    private static Scope Explicit(HashSet<Id<OrgUnit>> units) => Scope.Of(units.Select(u => u.Value));
}
