using Graph;
using Microsoft.Extensions.Options;

namespace Host.Access;

/// <summary>Allows browsers to call from the sites in <c>Graph:Origins</c>, and from no others.</summary>
internal static class CrossOrigin
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(2);

    public static void UseCrossOrigin(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<IOptions<GraphOptions>>().Value.AllowedOrigins;
        if (origins.Count == 0)
        {
            return;
        }

        // Callers are identified by bearer tokens, so no credentials are allowed.
        app.UseCors(policy =>
            policy
                .WithOrigins([.. origins])
                .WithMethods("GET", "POST", "PUT", "DELETE")
                .AllowAnyHeader()
                .WithExposedHeaders("X-Request-Id", "Retry-After")
                .SetPreflightMaxAge(Remembered)
        );
    }
}
