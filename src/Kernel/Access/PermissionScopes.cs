using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Kernel.Access;

/// <summary>
/// The scope of each permission of a caller whose permissions differ in scope: a caller with two posts, or with a delegation, has
/// at each unit only the permissions given there.
/// </summary>
/// <param name="each">The scope of each permission.</param>
public sealed class PermissionScopes(FrozenDictionary<string, Scope> each)
{
    private readonly ConcurrentDictionary<string, Scope> together = new(StringComparer.Ordinal);

    /// <summary>The scope of one permission.</summary>
    public Scope Of(string permission) => each.GetValueOrDefault(permission, Scope.None);

    /// <summary>The scope of several permissions that are required together.</summary>
    public Scope Of(IReadOnlyList<string> permissions) =>
        permissions is [var only]
            ? Of(only)
            : together.GetOrAdd(
                string.Join(' ', permissions),
                static (_, asked) => asked.of.Of(asked.permissions.Select(asked.of.Of)),
                (of: this, permissions)
            );

    private Scope Of(IEnumerable<Scope> scopes) => scopes.Aggregate((one, other) => one.Within(other));
}
