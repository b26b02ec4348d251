using Graph.Callers;
using Graph.Errors;
using Kernel.Access;
using Microsoft.AspNetCore.Http;

namespace Graph.Http;

/// <summary>Determines the caller of a request and the language of the response.</summary>
/// <param name="identify">Authenticates a token.</param>
/// <param name="limits">Limits the number of invalid tokens.</param>
internal sealed class CallerReader(IAuthenticator identify, SignInLimits limits)
{
    private const string Scheme = "Bearer ";

    /// <summary>The caller of a request; anonymous if the request carries no token.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Cancels the authentication.</param>
    /// <exception cref="RequestError">The token is invalid.</exception>
    public ValueTask<Caller> Of(HttpRequest request, CancellationToken cancellation) =>
        Of(request.Headers.Authorization, Unknown(request), request.HttpContext, cancellation);

    /// <summary>The caller that a header, or a value in its place, identifies.</summary>
    /// <param name="authorization">The header.</param>
    /// <param name="sender">The caller without the token.</param>
    /// <param name="http">The context of the request.</param>
    /// <param name="cancellation">Cancels the authentication.</param>
    /// <exception cref="RequestError">The token is invalid.</exception>
    public async ValueTask<Caller> Of(
        string? authorization,
        Caller sender,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrEmpty(authorization))
        {
            return sender;
        }

        var token = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..].Trim()
            : "";
        var (identity, fault) = await identify.Identify(token, cancellation);
        if (fault == TokenError.Invalid)
        {
            limits.Fail(http);
        }

        return identity is not null
            ? sender with
            {
                Identity = identity,
            }
            : throw new RequestError(
                fault switch
                {
                    TokenError.Expired => ForbiddenProblem.TokenExpired,
                    TokenError.Unverifiable => ForbiddenProblem.IssuerUnreachable,
                    _ => ForbiddenProblem.TokenInvalid,
                }
            );
    }

    /// <summary>An anonymous caller, with the language and the origin of the request.</summary>
    public static Caller Unknown(HttpRequest request) =>
        new(
            Identity.Anonymous,
            WantsEnglish(request),
            new Origin(
                request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "-",
                request.HttpContext.TraceIdentifier
            )
        );

    /// <summary>The first language wins; Chinese if none is given.</summary>
    private static bool WantsEnglish(HttpRequest request)
    {
        if (request.Headers.AcceptLanguage.Count == 0)
        {
            return false;
        }

        var language = request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString())
            .FirstOrDefault(l =>
                l.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
                || l.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            );
        return language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
    }
}
