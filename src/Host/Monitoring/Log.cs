using System.Diagnostics;

namespace Host.Monitoring;

/// <summary>Configures the log: readable lines in Development, one line of JSON per event otherwise.</summary>
internal static class Log
{
    /// <summary>The response header with the trace id of the request, which the log contains too.</summary>
    public const string RequestId = "X-Request-Id";

    public static void AddEventLines(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            return;
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.FormatterName = EventLines.Name);
        builder.Logging.AddConsoleFormatter<EventLines, EventLines.Options>(lines =>
        {
            lines.IncludeScopes = true;
            lines.TellsAll = builder.Configuration["HOST_TRACE"] == "true";
        });
    }

    /// <summary>Adds the trace id to every response.</summary>
    public static void UseRequestIds(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.Headers[RequestId] = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
                return next(http);
            }
        );
}
