using System.Collections.Frozen;

namespace Kernel.Access;

/// <summary>
/// Who asks, and what that person or service may do at this moment. Authority comes from the posts held on the day, never from
/// a list of roles on an account.
/// </summary>
/// <param name="Name">What the caller is known by in records: the staff number, or the name of the service.</param>
/// <param name="Kind">What kind of caller it is.</param>
public sealed record Identity(string Name, IdentityKind Kind)
{
    /// <summary>Nobody has signed in.</summary>
    public static Identity Anonymous { get; } = new("anonymous", IdentityKind.Anonymous);

    /// <summary>The program itself, for work that nobody asked for.</summary>
    public static Identity Program { get; } = new("system", IdentityKind.Service) { Scope = Scope.All };

    /// <summary>The official's key, where the caller is one.</summary>
    public long? Official { get; init; }

    /// <summary>How the caller is addressed.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the caller may do.</summary>
    public FrozenSet<string> Permissions { get; init; } = [];

    /// <summary>Whose records the caller may see, by whatever permission.</summary>
    public Scope Scope { get; init; } = Scope.None;

    /// <summary>How far each permission reaches; null where all reach as far as <see cref="Scope"/>.</summary>
    public PermissionScopes? Reaches { get; init; }

    /// <summary>What the caller may see residents' data for, and of which units: purposes that were granted and are not over.</summary>
    public FrozenDictionary<string, Scope> Purposes { get; init; } = FrozenDictionary<string, Scope>.Empty;

    /// <summary>The units that the caller is of: those where a post is held, and all above them.</summary>
    public Scope Membership { get; init; } = Scope.None;

    /// <summary>When the sign-in ends; null where it does not.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Whether the sign-in has ended.</summary>
    /// <param name="clock">The time.</param>
    public bool IsOver(TimeProvider clock) => Expires <= clock.GetUtcNow();

    /// <summary>Whether nobody has signed in.</summary>
    public bool IsAnonymous => Kind == IdentityKind.Anonymous;

    /// <summary>Whether the caller has a purpose with the records of a unit.</summary>
    public bool IsFor(string purpose, long unit) =>
        Purposes.TryGetValue(purpose, out var granted) && granted.Holds(unit);

    /// <summary>Whether the caller has a purpose with everything within a reach.</summary>
    public bool IsForAll(string purpose, Scope reach) =>
        Purposes.TryGetValue(purpose, out var granted) && granted.Covers(reach);

    /// <summary>Whose records the caller may see or change by a permission.</summary>
    public Scope ReachOf(string permission) =>
        !May(permission) ? Scope.None
        : permission == Permission.Public ? Scope
        : Reaches?.Of(permission) ?? Scope;

    /// <summary>Whose records the caller may see by several permissions at once, all of which are held.</summary>
    public Scope ReachOf(IReadOnlyList<string> permissions) =>
        Reaches is null || permissions.Count == 0 ? Scope : Reaches.Of(permissions);

    /// <summary>Whether the caller may do what a permission stands for.</summary>
    public bool May(string permission) => permission == Permission.Public || Permissions.Contains(permission);
}

/// <summary>账户类别 · What kind of caller asks.</summary>
public enum IdentityKind
{
    /// <summary>未登录 · Nobody has signed in.</summary>
    Anonymous,

    /// <summary>干部 · An official, who may what the posts of the day allow.</summary>
    Official,

    /// <summary>服务账户 · Another system, such as the county's reporting portal.</summary>
    Service,

    /// <summary>居民 · A resident.</summary>
    Resident,
}
