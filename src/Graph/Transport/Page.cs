using Microsoft.AspNetCore.Http;

namespace Graph.Transport;

/// <summary>A plain page to type a query in, for a person who opens the graph's address in a browser.</summary>
internal static class Page
{
    private static readonly Lazy<string> Html = new(() =>
    {
        using var stream = typeof(Page).Assembly.GetManifestResourceStream("Graph.Transport.page.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    public static bool IsWanted(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Query.ContainsKey("query")
        && request
            .GetTypedHeaders()
            .Accept.Any(a => a.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    public static Task Send(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return http.Response.WriteAsync(Html.Value, http.RequestAborted);
    }
}
