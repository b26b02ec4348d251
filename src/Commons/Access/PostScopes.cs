using System.Collections.Frozen;
using Commons.OrgUnits;
using Kernel.Access;

namespace Commons.Access;

/// <summary>
/// Computes the scope of a caller from posts: each permission has the units of the posts that give it, with all units below.
/// </summary>
internal static class PostScopes
{
    /// <summary>The units of all posts together, and those of each permission if they differ.</summary>
    public static (Scope All, PermissionScopes? Each) Compute(UnitTree tree, IReadOnlyList<HeldPost> posts)
    {
        var all = tree.AtOrBelow(posts.Select(p => p.UnitId));
        var reached = posts
            .SelectMany(p => p.Permissions.Select(permission => (Permission: permission, p.UnitId)))
            .GroupBy(p => p.Permission, p => p.UnitId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => tree.AtOrBelow(g), StringComparer.Ordinal);
        return reached.Values.All(units => units.Count == all.Count)
            ? (all.Scope, null)
            // Once one scope is limited, all are, so that the same statements read everything.
            : (all.Listed, new PermissionScopes(reached.ToFrozenDictionary(r => r.Key, r => r.Value.Listed)));
    }
}
