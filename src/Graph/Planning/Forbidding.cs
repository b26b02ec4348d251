using Kernel.Access;

namespace Graph.Planning;

/// <summary>What a caller is told who may not: to sign in, or which permission is missing.</summary>
internal static class Forbidding
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

    public static Problem Of(Identity caller, string permission, IReadOnlyList<object> path) =>
        caller.IsAnonymous
            ? new Problem(Codes.Unauthenticated, "请先登录。", "Sign in first.", path)
            : new Problem(
                Codes.Forbidden,
                $"没有权限 {permission}。",
                $"The permission '{permission}' is needed.",
                path
            );
}
