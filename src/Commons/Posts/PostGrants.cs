using System.Collections.Frozen;
using Commons.Access;

namespace Commons.Posts;

/// <summary>What each kind of post allows, from what all modules grant.</summary>
/// <param name="modules">The modules' grants.</param>
public sealed class PostGrants(IEnumerable<IGrants> modules)
{
    // What a post allows once somebody other than who appointed its holder has approved that.
    private static readonly FrozenSet<string> OnApproval = new[] { RegistryPermissions.Unmask }.ToFrozenSet(
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<PostKind, FrozenSet<string>> granted = Granted(modules, []);

    private readonly FrozenDictionary<PostKind, FrozenSet<string>> unapproved = Granted(modules, OnApproval);

    /// <summary>What a kind of post allows its holder.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="isApproved">Whether the holder's tenure has been approved.</param>
    public FrozenSet<string> Of(PostKind kind, bool isApproved) => isApproved ? granted[kind] : unapproved[kind];

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

    /// <summary>What somebody to whom permissions were handed may by them today; never more than the giver.</summary>
    internal FrozenSet<string> Handed(PostKind kind, bool isApproved, string permissions) =>
        permissions
            .Split(' ')
            .Intersect(Of(kind, isApproved), StringComparer.Ordinal)
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
