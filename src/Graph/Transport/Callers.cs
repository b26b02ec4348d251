using Graph.Planning;
using Kernel.Access;
using Microsoft.AspNetCore.Http;

namespace Graph.Transport;

/// <summary>Who sends a request, and in which language answers are wanted.</summary>
/// <param name="identify">Who a token speaks for.</param>
internal sealed class Callers(IIdentify identify)
{
    private const string Scheme = "Bearer ";

    /// <summary>Who sends a request; nobody in particular where it carries no token.</summary>
    /// <exception cref="RequestRefused">It carries one that is no good.</exception>
    public ValueTask<Caller> Of(HttpRequest request) =>
        Of(request.Headers.Authorization, WantsEnglish(request), request.HttpContext.RequestAborted);

    /// <summary>Who a header, or what stands for one, speaks for.</summary>
    /// <exception cref="RequestRefused">It is no good.</exception>
    public async ValueTask<Caller> Of(string? authorization, bool english, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(authorization))
        {
            return new Caller(Identity.Anonymous, english);
        }

        var (identity, fault) = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await identify.Identify(authorization[Scheme.Length..].Trim(), cancellation)
            : (null, TokenFault.Invalid);
        return identity is not null
            ? new Caller(identity, english)
            : throw new RequestRefused(fault == TokenFault.Expired ? Forbidding.TokenExpired : Forbidding.TokenInvalid);
    }

    /// <summary>A caller of whom nothing is known but the language.</summary>
    public static Caller Unknown(HttpRequest request) => new(Identity.Anonymous, WantsEnglish(request));

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
