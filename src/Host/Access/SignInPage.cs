using Commons.Demonstration;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Host.Access;

/// <summary>
/// The page to choose a demonstration account, in Development only. The page keeps the token for as long as its window is open.
/// </summary>
internal static class SignInPage
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapSignIn(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        app.MapGet("/sign-in", (HttpContext http) => File(http, "sign-in.html", "text/html; charset=utf-8"));
        app.MapGet("/sign-in/sign-in.js", (HttpContext http) => File(http, "sign-in.js", "text/javascript"));
        app.MapGet("/sign-in/sign-in.css", (HttpContext http) => File(http, "sign-in.css", "text/css"));
        app.MapGet(
            "/sign-in/people",
            () => Results.Json(DemoAccounts.All.Select(a => new { name = a.Name, title = a.Title }))
        );
        app.MapPost("/sign-in/{name}", Issue);
    }

    private static Results<JsonHttpResult<Issued>, NotFound> Issue(
        string name,
        DevelopmentIssuer issuer,
        HttpContext http
    )
    {
        http.Response.Headers.CacheControl = "no-store";
        return DemoAccounts.All.Any(a => a.Name == name)
            ? TypedResults.Json(new Issued(issuer.Issue(name).Token))
            : TypedResults.NotFound();
    }

    private static FileStreamHttpResult File(HttpContext http, string name, string type)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        return TypedResults.Stream(typeof(SignInPage).Assembly.GetManifestResourceStream(name)!, type);
    }

    private sealed record Issued(string Token);
}
