using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace Graph.Http;

/// <summary>
/// What a person is shown who opens the graph's address in a browser: GraphiQL where it was built with the program
/// (<c>src/Ide</c>), elsewhere a plain page that says how to get it.
/// </summary>
/// <param name="folder">Where the pages lie, and the files that they name.</param>
internal sealed class Ide(string folder)
{
    // GraphiQL brings its fonts and a few pictures in its style sheet.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src data:; img-src data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The page, or nothing where the program came without any.</summary>
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

    /// <summary>Serves the files that the page names.</summary>
    /// <param name="app">Where.</param>
    /// <param name="path">Below which path.</param>
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
                        // The name changes with what is in the file.
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
