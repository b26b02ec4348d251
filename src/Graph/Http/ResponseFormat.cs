using Graph.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Graph.Http;

/// <summary>
/// The media type that a client accepts, and its status codes: with the older type, every understood request returns 200; with the newer one,
/// the status shows what went wrong.
/// </summary>
/// <param name="ContentType">The content type of the response.</param>
/// <param name="TellsByStatus">Whether refused operations have a status of their own.</param>
internal sealed record ResponseFormat(string ContentType, bool TellsByStatus)
{
    private const string GraphResponse = "application/graphql-response+json";
    private const string Json = "application/json";
    private const string Stream = "text/event-stream";
    private static readonly string[] AnyJson = ["application/*", "*/*"];

    private static readonly ResponseFormat Standard = new($"{GraphResponse}; charset=utf-8", true);
    private static readonly ResponseFormat Older = new("application/json; charset=utf-8", false);

    public static ResponseFormat Of(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept is [] or [Json or "*/*"])
        {
            return Older;
        }

        return accept is [GraphResponse] || Prefers(request.GetTypedHeaders().Accept) ? Standard : Older;
    }

    /// <summary>
    /// Whether a request prefers an event stream to a JSON response, instead of merely accepting it. Explicit media types take precedence over
    /// wildcards.
    /// </summary>
    public static bool PrefersStream(HttpRequest request)
    {
        if (request.Headers.Accept is [] or [Json or "*/*" or GraphResponse])
        {
            return false;
        }

        var accepted = request.GetTypedHeaders().Accept;
        var stream = Quality(accepted, Stream);
        var json = Math.Max(Quality(accepted, GraphResponse), Quality(accepted, Json));
        return stream > json && stream >= Covered(accepted, AnyJson) && stream > 0;
    }

    /// <summary>The status of a request that was refused.</summary>
    public int StatusOf(Problem problem) =>
        problem.Code switch
        {
            // An invalid token refuses the whole request, a missing permission only the operation.
            Codes.Unauthenticated or Codes.TokenExpired when problem.Path is null || TellsByStatus =>
                StatusCodes.Status401Unauthorized,
            Codes.Forbidden or Codes.MaskedField when TellsByStatus => StatusCodes.Status403Forbidden,
            Codes.OriginForeign => StatusCodes.Status403Forbidden,
            Codes.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
            Codes.RequestTooLarge => StatusCodes.Status413PayloadTooLarge,
            Codes.MediaTypeUnsupported => StatusCodes.Status415UnsupportedMediaType,
            Codes.RateLimited or Codes.SignInThrottled or Codes.LookupThrottled or Codes.TooManyStreams =>
                StatusCodes.Status429TooManyRequests,
            Codes.Busy
            or Codes.IssuerUnreachable
            or Codes.StorageUnavailable
            or Codes.StorageFull
            or Codes.StorageReadOnly => StatusCodes.Status503ServiceUnavailable,
            Codes.Timeout => StatusCodes.Status504GatewayTimeout,
            Codes.Internal => StatusCodes.Status500InternalServerError,
            Codes.RequestMalformed or Codes.BatchTooLarge => StatusCodes.Status400BadRequest,
            // Clients of the protocol look for this error in the body.
            Codes.PersistedQueryNotFound => StatusCodes.Status200OK,
            _ => TellsByStatus ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };

    private static bool Prefers(IList<MediaTypeHeaderValue> accepted)
    {
        var standard = Quality(accepted, GraphResponse);
        return standard > 0 && standard >= Quality(accepted, Json);
    }

    private static double Covered(IList<MediaTypeHeaderValue> accepted, string[] ranges) =>
        ranges.Max(range => Quality(accepted, range));

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type) =>
        accepted
            .Where(a => a.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(a => a.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
}
