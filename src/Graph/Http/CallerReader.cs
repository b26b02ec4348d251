using Graph.Callers;
using Graph.Errors;
using Kernel.Access;
using Microsoft.AspNetCore.Http;

namespace Graph.Http;

/// <summary>Who sends a request, and in which language answers are wanted.</summary>
/// <param name="identify">Who a token speaks for.</param>
/// <param name="limits">How many tokens that are no good are borne with.</param>
internal sealed class CallerReader(IAuthenticator identify, SignInLimits limits)
{
    private const string Scheme = "Bearer ";

    /// <summary>Who sends a request; nobody in particular where it carries no token.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="RequestError">It carries one that is no good.</exception>
    public ValueTask<Caller> Of(HttpRequest request, CancellationToken cancellation) =>
        Of(request.Headers.Authorization, Unknown(request), request.HttpContext, cancellation);

    /// <summary>Who a header, or what stands for one, speaks for.</summary>
    /// <param name="authorization">The header.</param>
    /// <param name="sender">What is known of the caller without it.</param>
    /// <param name="http">What it came with.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="RequestError">It is no good.</exception>
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

    /// <summary>A caller of whom nothing is known but the language and from where.</summary>
    public static Caller Unknown(HttpRequest request) =>
        new(
            Identity.Anonymous,
            WantsEnglish(request),
            new Origin(
                request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "-",
                request.HttpContext.TraceIdentifier
            )
        );

    /// <summary>The language that comes first wins; Chinese where none is named.</summary>
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
