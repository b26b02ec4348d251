using Graph.Callers;
using Graph.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Graph.Http;

/// <summary>Accepts WebSocket connections of the protocol <c>graphql-transport-ws</c>.</summary>
internal sealed class WebSockets(
    OperationRunner answering,
    CallerReader callers,
    RequestReader reader,
    CallerLimits limits,
    SecurityLog security,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    IOptions<GraphOptions> options
)
{
    /// <exception cref="RequestError">The request comes from a page of another site, or its token is invalid.</exception>
    public async Task Answer(HttpContext http)
    {
        if (!http.WebSockets.WebSocketRequestedProtocols.Contains(WebSocketSession.Protocol))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (IsForeign(http.Request))
        {
            throw new RequestError(ForbiddenProblem.OriginForeign);
        }

        var caller = await callers.Of(http.Request, http.RequestAborted);
        limits.Take(http, caller, 1);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(WebSocketSession.Protocol);
        using var session = new WebSocketSession(
            socket,
            http,
            caller,
            callers,
            reader,
            answering,
            limits,
            security,
            clock,
            options.Value
        );
        await session.Serve(lifetime.ApplicationStopping);
    }

    // Browsers let any page open a WebSocket to any host, and send the page's origin.
    private bool IsForeign(HttpRequest request) =>
        request.Headers.Origin.Any(origin =>
            !options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            && (!Uri.TryCreate(origin, UriKind.Absolute, out var page) || page.Authority != request.Host.Value)
        );
}
