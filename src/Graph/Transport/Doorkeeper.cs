using System.Text.Json;
using Graph.Planning;
using Kernel.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Transport;

/// <summary>Sends away who comes before the program serves, or after it was told to stop; whoever asks may come again.</summary>
internal static class Doorkeeper
{
    /// <summary>When whoever was sent away may come again.</summary>
    public const string SecondsToWait = "5";

    /// <summary>Stands before everything below a path.</summary>
    public static void Stand(WebApplication app, string path)
    {
        var stage = app.Services.GetRequiredService<Stage>();
        app.Use(
            (http, next) =>
                stage.Phase == Phase.Serving
                || !http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)
                    ? next(http)
                    : Refuse(http, stage.Phase)
        );
    }

    private static async Task Refuse(HttpContext http, Phase phase)
    {
        var response = http.Response;
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.ContentType = AnswerForm.Of(http.Request).ContentType;
        response.Headers.RetryAfter = SecondsToWait;
        response.Headers.CacheControl = "no-store";
        if (phase == Phase.Stopping)
        {
            // Another host is found over another connection.
            response.Headers.Connection = "close";
        }

        using var output = new PooledBuffer();
        using (var json = new Utf8JsonWriter(output, Json.Options))
        {
            var problem =
                phase == Phase.Stopping
                    ? new Problem(
                        Codes.Unavailable,
                        "服务正在停止，请稍后再试。",
                        "The service is stopping; try again shortly."
                    )
                    : new Problem(
                        Codes.Unavailable,
                        "服务正在准备，请稍后再试。",
                        "The service is being prepared; try again shortly."
                    );
            json.WriteStartObject();
            Problems.Write(json, [problem], Callers.Unknown(http.Request));
            json.WriteEndObject();
        }

        response.ContentLength = output.WrittenCount;
        await response.Body.WriteAsync(output.WrittenMemory, http.RequestAborted);
    }
}
