using System.Text.Json;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Kernel.Background;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Graph.Http;

/// <summary>
/// Refuses requests while the installation is being prepared. During shutdown it closes each connection after the current response, so that the
/// next request reaches another host.
/// </summary>
internal static class ReadinessMiddleware
{
    /// <summary>The time after which a refused client may retry, in seconds.</summary>
    public const string SecondsToWait = "5";

    /// <summary>Adds the middleware in front of all others; it refuses requests below a path.</summary>
    public static void Stand(WebApplication app, string path)
    {
        var stage = app.Services.GetRequiredService<HostLifecycle>();
        app.Use(
            (http, next) =>
            {
                var phase = stage.Phase;
                if (
                    phase == Phase.Preparing
                    && http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)
                )
                {
                    return Refuse(http);
                }

                // HTTP/2 has no Connection header, and an upgrade sets another value.
                if (
                    phase is Phase.Draining or Phase.Stopping
                    && !HttpProtocol.IsHttp2(http.Request.Protocol)
                    && !http.Request.Headers.ContainsKey(HeaderNames.Upgrade)
                )
                {
                    http.Response.Headers.Connection = "close";
                }

                return next(http);
            }
        );
    }

    private static async Task Refuse(HttpContext http)
    {
        var response = http.Response;
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.ContentType = ResponseFormat.Of(http.Request).ContentType;
        response.Headers.RetryAfter = SecondsToWait;
        response.Headers.CacheControl = "no-store";
        using var output = new PooledBuffer();
        using (var json = new Utf8JsonWriter(output, Json.Options))
        {
            var problem = new Problem(
                Codes.Unavailable,
                "服务正在准备，请稍后再试。",
                "The service is being prepared; try again shortly."
            );
            json.WriteStartObject();
            Problems.Write(json, [problem], CallerReader.Unknown(http.Request));
            json.WriteEndObject();
        }

        response.ContentLength = output.WrittenCount;
        await response.Body.WriteAsync(output.WrittenMemory, http.RequestAborted);
    }
}
