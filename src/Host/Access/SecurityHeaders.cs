using Microsoft.Extensions.Primitives;

namespace Host.Access;

/// <summary>The security headers of every response; a page that needs another policy sets its own.</summary>
internal static class SecurityHeaders
{
    private static readonly StringValues Policy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.Use(
            (http, next) =>
            {
                var headers = http.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                return next(http);
            }
        );
    }
}
