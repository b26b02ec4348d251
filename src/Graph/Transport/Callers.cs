using Graph.Planning;
using Microsoft.AspNetCore.Http;

namespace Graph.Transport;

/// <summary>Who sends a request, and in which language answers are wanted.</summary>
internal static class Callers
{
    public static Caller Of(HttpRequest request) => new("anonymous", WantsEnglish(request));

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
