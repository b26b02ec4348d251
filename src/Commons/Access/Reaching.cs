using System.Collections.Frozen;
using Commons.OrgUnits;
using Kernel.Access;

namespace Commons.Access;

/// <summary>How far what somebody may do reaches: each permission the units of the posts that give it, and all below them.</summary>
internal static class Reaching
{
    /// <summary>The units of all posts together, and those of each permission where they differ.</summary>
    public static (Scope All, PermissionScopes? Each) Of(UnitTree tree, IReadOnlyList<HeldPost> posts)
    {
        var all = tree.AtOrBelow(posts.Select(p => p.UnitId));
        var reached = posts
            .SelectMany(p => p.Permissions.Select(permission => (Permission: permission, p.UnitId)))
            .GroupBy(p => p.Permission, p => p.UnitId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => tree.AtOrBelow(g), StringComparer.Ordinal);
        return reached.Values.All(units => units.Count == all.Count)
            ? (all.Scope, null)
            // Beside what has a boundary nothing is without one, so that all is read by the same statements.
            : (all.Listed, new PermissionScopes(reached.ToFrozenDictionary(r => r.Key, r => r.Value.Listed)));
    }
}
