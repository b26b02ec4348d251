using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace Graph.Http;

/// <summary>
/// The page for browsers at the graph's address: GraphiQL if it was built with the program (<c>src/Ide</c>), otherwise a plain page that
/// explains how to get it.
/// </summary>
/// <param name="folder">The folder of the pages and the files that they reference.</param>
internal sealed class Ide(string folder)
{
    // GraphiQL embeds its fonts and a few pictures in its style sheet.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src data:; img-src data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The page; null if the program was built without one.</summary>
    public string? Page { get; } =
        new[] { "index.html", "plain/index.html" }
            .Select(page => Path.Combine(folder, page))
            .FirstOrDefault(File.Exists);

    public bool IsWanted(HttpRequest request) =>
        Page is not null
        && HttpMethods.IsGet(request.Method)
        && !request.Query.ContainsKey("query")
        && request
            .GetTypedHeaders()
            .Accept.Any(a => a.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    public Task Send(HttpContext http)
    {
        Guard(http.Response.Headers);
        http.Response.Headers.Vary = "Accept";
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.SendFileAsync(Page!, http.RequestAborted);
    }

    /// <summary>Serves the files that the page references.</summary>
    /// <param name="app">The application.</param>
    /// <param name="path">The base path of the files.</param>
    public void Serve(IApplicationBuilder app, string path)
    {
        if (Page is null)
        {
            return;
        }

        app.UseStaticFiles(
            new StaticFileOptions
            {
                RequestPath = path,
                FileProvider = new PhysicalFileProvider(folder),
                OnPrepareResponse = served =>
                {
                    Guard(served.Context.Response.Headers);
                    if (served.Context.Request.Path.StartsWithSegments($"{path}/hashed", StringComparison.Ordinal))
                    {
                        // The file name contains a hash of the content.
                        served.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    }
                },
            }
        );
    }

    private static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
    }
}
