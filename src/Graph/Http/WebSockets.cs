using Graph.Callers;
using Graph.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Graph.Http;

/// <summary>Takes WebSocket connections of the protocol <c>graphql-transport-ws</c>.</summary>
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
    /// <exception cref="RequestError">It comes from a page of another site, or with a token that is no good.</exception>
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

    // Browsers let any page open a WebSocket anywhere, and say which page it is.
    private bool IsForeign(HttpRequest request) =>
        request.Headers.Origin.Any(origin =>
            !options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            && (!Uri.TryCreate(origin, UriKind.Absolute, out var page) || page.Authority != request.Host.Value)
        );
}
