using System.Diagnostics;

namespace Host.Watching;

/// <summary>The log: lines for a person in development, one line of JSON for each event everywhere else.</summary>
internal static class Log
{
    /// <summary>The header of an answer that names the trace it belongs to, as the log does.</summary>
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

    /// <summary>Tells who asks under which id the log and the traces speak of the request.</summary>
    public static void UseRequestIds(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.Headers[RequestId] = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
                return next(http);
            }
        );
}
