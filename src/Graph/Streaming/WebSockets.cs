using Graph.Planning;
using Graph.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Graph.Streaming;

/// <summary>Takes WebSocket connections of the protocol <c>graphql-transport-ws</c>.</summary>
internal sealed class WebSockets(
    Answering answering,
    Callers callers,
    IHostApplicationLifetime lifetime,
    IOptions<GraphOptions> options
)
{
    public async Task Answer(HttpContext http)
    {
        if (!http.WebSockets.WebSocketRequestedProtocols.Contains(WebSocketSession.Protocol))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (IsForeign(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        Caller caller;
        try
        {
            caller = await callers.Of(http.Request);
        }
        catch (RequestRefused)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync(WebSocketSession.Protocol);
        using var session = new WebSocketSession(socket, caller, callers, answering, options.Value);
        await session.Serve(lifetime.ApplicationStopping);
    }

    // Browsers let any page open a WebSocket anywhere, and say which page it is.
    private static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin is [{ Length: > 0 } origin]
        && (!Uri.TryCreate(origin, UriKind.Absolute, out var page) || page.Authority != request.Host.Value);
}
