using System.Collections.Frozen;

namespace Kernel.Access;

/// <summary>
/// A caller and what the caller may do at this moment. Permissions come from the posts held on the day, never from roles stored
/// with an account.
/// </summary>
/// <param name="Name">The caller's name in records: the staff number, or the name of the service.</param>
/// <param name="Kind">The kind of caller.</param>
public sealed record Identity(string Name, IdentityKind Kind)
{
    /// <summary>A caller who has not signed in.</summary>
    public static Identity Anonymous { get; } = new("anonymous", IdentityKind.Anonymous);

    /// <summary>The program itself, for background work.</summary>
    public static Identity Program { get; } = new("system", IdentityKind.Service) { Scope = Scope.All };

    /// <summary>The official's key; null if the caller is not an official.</summary>
    public long? Official { get; init; }

    /// <summary>The caller's form of address.</summary>
    public string Title { get; init; } = "";

    /// <summary>The caller's permissions.</summary>
    public FrozenSet<string> Permissions { get; init; } = [];

    /// <summary>The units whose records the caller may see, by any permission.</summary>
    public Scope Scope { get; init; } = Scope.None;

    /// <summary>The scope of each permission; null if all of them have <see cref="Scope"/>.</summary>
    public PermissionScopes? Reaches { get; init; }

    /// <summary>The purposes for which the caller may see residents' data, each with its units: granted and still valid.</summary>
    public FrozenDictionary<string, Scope> Purposes { get; init; } = FrozenDictionary<string, Scope>.Empty;

    /// <summary>The units the caller belongs to: those where a post is held, and all units above them.</summary>
    public Scope Membership { get; init; } = Scope.None;

    /// <summary>When the sign-in expires, UTC; null if it does not.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Whether the sign-in has expired.</summary>
    /// <param name="clock">The clock to compare with.</param>
    public bool IsOver(TimeProvider clock) => Expires <= clock.GetUtcNow();

    /// <summary>Whether the caller has not signed in.</summary>
    public bool IsAnonymous => Kind == IdentityKind.Anonymous;

    /// <summary>Whether the caller has a purpose for the records of a unit.</summary>
    public bool IsFor(string purpose, long unit) =>
        Purposes.TryGetValue(purpose, out var granted) && granted.Holds(unit);

    /// <summary>Whether the caller has a purpose for all records within a scope.</summary>
    public bool IsForAll(string purpose, Scope reach) =>
        Purposes.TryGetValue(purpose, out var granted) && granted.Covers(reach);

    /// <summary>The units whose records the caller may see or change with a permission.</summary>
    public Scope ReachOf(string permission) =>
        !May(permission) ? Scope.None
        : permission == Permission.Public ? Scope
        : Reaches?.Of(permission) ?? Scope;

    /// <summary>The units whose records the caller may see with all of several permissions together.</summary>
    public Scope ReachOf(IReadOnlyList<string> permissions) =>
        Reaches is null || permissions.Count == 0 ? Scope : Reaches.Of(permissions);

    /// <summary>Whether the caller has a permission.</summary>
    public bool May(string permission) => permission == Permission.Public || Permissions.Contains(permission);
}

/// <summary>账户类别 · The kind of caller.</summary>
public enum IdentityKind
{
    /// <summary>未登录 · A caller who has not signed in.</summary>
    Anonymous,

    /// <summary>干部 · An official, with the permissions of the posts held on the day.</summary>
    Official,

    /// <summary>服务账户 · Another system, such as the county's reporting portal.</summary>
    Service,

    /// <summary>居民 · A resident.</summary>
    Resident,
}
