using Commons.Officials;
using Commons.Posts;
using Commons.Purposes;
using Graph;
using Kernel;
using Kernel.Access;

namespace Commons.Access;

[Extends<Query>]
internal static class MeQuery
{
    /// <summary>当前用户；未登录时为空 · The caller, with today's permissions; null if the caller has not signed in.</summary>
    /// <param name="caller">The caller.</param>
    /// <param name="authorities">The authority of callers.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    [Answer]
    [Needs(Permission.Public)]
    public static async Task<Me?> Me(Identity caller, Authorities authorities, CancellationToken cancellation)
    {
        if (caller.IsAnonymous)
        {
            return null;
        }

        var authority = await authorities.Find(caller.Kind, caller.Name, cancellation);
        var posts = authority?.Posts ?? [];
        return new Me(
            caller.Name,
            caller.Title,
            caller.Kind,
            caller.Official is { } official ? new Id<Official>(official) : null,
            [.. posts.Select(MyPost.Create)],
            [.. caller.Permissions.Order(StringComparer.Ordinal)],
            [.. (authority?.Units ?? []).Select(u => new MyScope(u.Code, u.Name))],
            [.. (authority?.Purposes ?? []).Select(p => new MyPurpose(p.Purpose, p.UnitCode, p.UnitName, p.Until))],
            caller.Expires?.UtcDateTime
        );
    }
}

/// <summary>当前用户 · The caller. Permissions come from the posts held today, never from a role on an account.</summary>
/// <param name="Name">工号或账户名 · The staff number, or the name of the service.</param>
/// <param name="Title">称呼 · The caller's form of address.</param>
/// <param name="Kind">账户类别 · The kind of caller.</param>
/// <param name="OfficialId">本人的干部记录；服务账户和居民为空 · The caller's own record as an official; null for services and residents.</param>
/// <param name="Posts">现任岗位，及受托行使职权的岗位 · The posts held today, and those whose authority was delegated.</param>
/// <param name="Permissions">权限 · The caller's permissions.</param>
/// <param name="Scopes">管辖范围 · The units whose records the caller sees, each with all units below it.</param>
/// <param name="Purposes">用途授权 · The purposes for which the caller sees residents' data unmasked, and of which units.</param>
/// <param name="SignedInUntil">登录有效期至 · When the sign-in expires.</param>
internal sealed record Me(
    string Name,
    string Title,
    IdentityKind Kind,
    [property: Link<Official>("official")] Id<Official>? OfficialId,
    IReadOnlyList<MyPost> Posts,
    IReadOnlyList<string> Permissions,
    IReadOnlyList<MyScope> Scopes,
    IReadOnlyList<MyPurpose> Purposes,
    DateTime? SignedInUntil
);

/// <summary>现任岗位 · A post held today, or one whose authority was delegated for today.</summary>
/// <param name="Title">职务名称 · The title.</param>
/// <param name="Kind">岗位类型 · The kind.</param>
/// <param name="UnitCode">单位代码 · The unit's 12-digit code.</param>
/// <param name="UnitName">单位名称 · The unit's name.</param>
/// <param name="From">任职或受托起 · The first day.</param>
/// <param name="To">任职或受托止 · The last day; null if it is open-ended.</param>
/// <param name="Acting">是否代理 · Whether the caller is acting for the holder.</param>
/// <param name="DelegatedBy">委托人姓名；本人任职时为空 · The official who delegated it; null if the caller holds the post.</param>
/// <param name="Permissions">该岗位的权限，在其单位及下级有效 · The permissions at the unit and all units below it.</param>
internal sealed record MyPost(
    string Title,
    PostKind Kind,
    long UnitCode,
    string UnitName,
    DateOnly From,
    DateOnly? To,
    bool Acting,
    string? DelegatedBy,
    IReadOnlyList<string> Permissions
)
{
    internal static MyPost Create(HeldPost post) =>
        new(
            post.Title,
            post.Kind,
            post.UnitCode,
            post.UnitName,
            post.From,
            post.To,
            post.Acting,
            post.DelegatedBy,
            [.. post.Permissions.Order(StringComparer.Ordinal)]
        );
}

/// <summary>管辖范围 · A unit with all units below it.</summary>
/// <param name="UnitCode">单位代码 · The unit's 12-digit code.</param>
/// <param name="UnitName">单位名称 · The unit's name.</param>
internal sealed record MyScope(long UnitCode, string UnitName);

/// <summary>用途授权 · A purpose that is granted today.</summary>
/// <param name="Purpose">用途 · The purpose.</param>
/// <param name="UnitCode">单位代码 · The unit's 12-digit code.</param>
/// <param name="UnitName">单位名称 · The unit's name.</param>
/// <param name="Until">止 · The last day.</param>
internal sealed record MyPurpose(Purpose Purpose, long UnitCode, string UnitName, DateOnly Until);
