using System.Collections.Frozen;
using Commons.Posts;

namespace Commons.Access;

/// <summary>What each kind of post allows, from what all modules grant.</summary>
/// <param name="modules">The modules' grants.</param>
public sealed class PostGrants(IEnumerable<IGrants> modules)
{
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

    /// <summary>What a kind of post allows.</summary>
    public FrozenSet<string> Of(PostKind kind) => granted[kind];

    /// <summary>
    /// What of it a holder may hand to somebody else: all that was asked for, or everything; never the right to delegate itself.
    /// </summary>
    /// <exception cref="PermissionNotOfPost">The post does not allow what was asked for, or it cannot be handed over.</exception>
    internal IReadOnlyCollection<string> Delegable(PostKind kind, IReadOnlyList<string>? asked)
    {
        var delegable = granted[kind].Where(p => p != RegistryPermissions.Delegate).ToHashSet(StringComparer.Ordinal);
        var foreign = asked?.Index().FirstOrDefault(a => !delegable.Contains(a.Item)) ?? default;
        return foreign.Item is null
            ? [.. asked?.Distinct(StringComparer.Ordinal) ?? delegable]
            : throw new PermissionNotOfPost().About(nameof(DelegatePost.Permissions), foreign.Index);
    }

    /// <summary>What somebody to whom permissions were handed may by them today.</summary>
    internal FrozenSet<string> Handed(PostKind kind, string permissions) =>
        permissions.Split(' ').Intersect(granted[kind], StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);
}
