using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Kernel.Access;

/// <summary>
/// How far each permission of a caller reaches, where not all reach equally far: who holds two posts, or acts by delegation in a part
/// of another's, may at each unit what was given there and nothing else.
/// </summary>
/// <param name="each">The reach of each permission.</param>
public sealed class PermissionScopes(FrozenDictionary<string, Scope> each)
{
    private readonly ConcurrentDictionary<string, Scope> together = new(StringComparer.Ordinal);

    /// <summary>The reach of a permission.</summary>
    public Scope Of(string permission) => each.GetValueOrDefault(permission, Scope.None);

    /// <summary>The reach of several permissions that are needed at once.</summary>
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
