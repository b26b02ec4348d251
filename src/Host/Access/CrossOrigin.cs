using Graph;
using Microsoft.Extensions.Options;

namespace Host.Access;

/// <summary>Lets browsers show answers to pages of other sites: those of <c>Graph:Origins</c>, and no others.</summary>
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

        // Who asks is said by a bearer token alone, so no page needs cookies sent along.
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
