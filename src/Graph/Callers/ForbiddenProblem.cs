using Graph.Errors;
using Kernel.Access;

namespace Graph.Callers;

/// <summary>The errors for callers without a permission: sign in, or the permission that is missing.</summary>
internal static class ForbiddenProblem
{
    public static readonly Problem TokenInvalid = new(
        Codes.Unauthenticated,
        "登录凭证无效，请重新登录。",
        "The bearer token is not valid here; sign in again."
    );

    public static readonly Problem TokenExpired = new(
        Codes.TokenExpired,
        "登录已过期，请重新登录。",
        "The sign-in has expired; sign in again."
    );

    public static readonly Problem IssuerUnreachable = new(
        Codes.IssuerUnreachable,
        "暂时无法核验登录凭证，请稍后再试。",
        "The bearer token cannot be verified at the moment, since its issuer does not answer; try again later."
    );

    public static readonly Problem SignInThrottled = new(
        Codes.SignInThrottled,
        "无效登录凭证过多，请稍后再试。",
        "Too many bearer tokens that are not valid came from this address; try again later."
    );

    public static readonly Problem OriginForeign = new(
        Codes.OriginForeign,
        "不接受其他网站页面的连接。",
        "Pages of other sites cannot connect here."
    );

    public static Problem Of(Identity caller, string permission, IReadOnlyList<object> path) =>
        caller.IsAnonymous
            ? new Problem(Codes.Unauthenticated, "请先登录。", "Sign in first.", path)
            : new Problem(
                Codes.Forbidden,
                $"没有权限 {permission}。",
                $"The permission '{permission}' is needed.",
                path
            );

    /// <summary>A condition on a personal text that the caller sees masked.</summary>
    public static Problem Masked(string purpose, IReadOnlyList<object> path) =>
        new(
            Codes.MaskedField,
            $"此字段对您已脱敏，不能据此筛选；须有用途 {purpose} 的授权。",
            $"You see this field masked and cannot filter by it: the purpose '{purpose}' must be granted to you for all units within your reach.",
            path
        );
}
