using System.Collections.Frozen;
using Commons.Access;

namespace Commons.Posts;

/// <summary>The permissions of each kind of post, from the grants of all modules.</summary>
/// <param name="modules">The modules' grants.</param>
public sealed class PostGrants(IEnumerable<IGrants> modules)
{
    // Permissions that require an approved tenure.
    private static readonly FrozenSet<string> OnApproval = new[] { RegistryPermissions.Unmask }.ToFrozenSet(
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<PostKind, FrozenSet<string>> granted = Granted(modules, []);

    private readonly FrozenDictionary<PostKind, FrozenSet<string>> unapproved = Granted(modules, OnApproval);

    /// <summary>The permissions of a kind of post.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="isApproved">Whether the holder's tenure has been approved.</param>
    public FrozenSet<string> PermissionsOf(PostKind kind, bool isApproved) =>
        isApproved ? granted[kind] : unapproved[kind];

    /// <summary>The permissions that a holder may delegate: the requested ones, or all; never the permission to delegate.</summary>
    /// <exception cref="PermissionNotOfPost">The post does not have a requested permission, or it cannot be delegated.</exception>
    internal IReadOnlyCollection<string> Delegable(PostKind kind, IReadOnlyList<string>? asked)
    {
        var delegable = granted[kind].Where(p => p != RegistryPermissions.Delegate).ToHashSet(StringComparer.Ordinal);
        var foreign = asked?.Index().FirstOrDefault(a => !delegable.Contains(a.Item)) ?? default;
        return foreign.Item is null
            ? [.. asked?.Distinct(StringComparer.Ordinal) ?? delegable]
            : throw new PermissionNotOfPost().About(nameof(DelegatePost.Permissions), foreign.Index);
    }

    /// <summary>The permissions that a recipient has today; never more than the delegating official.</summary>
    internal FrozenSet<string> Handed(PostKind kind, bool isApproved, string permissions) =>
        permissions
            .Split(' ')
            .Intersect(PermissionsOf(kind, isApproved), StringComparer.Ordinal)
            .ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<PostKind, FrozenSet<string>> Granted(
        IEnumerable<IGrants> modules,
        IEnumerable<string> without
    ) =>
        Enum.GetValues<PostKind>()
            .ToFrozenDictionary(
                kind => kind,
                kind =>
                    modules
                        .SelectMany(m => m.Grants)
                        .Where(g => g.Posts.Contains(kind))
                        .Select(g => g.Permission)
                        .Except(without, StringComparer.Ordinal)
                        .ToFrozenSet(StringComparer.Ordinal)
            );
}
