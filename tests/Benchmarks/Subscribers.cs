using System.Net.WebSockets;
using System.Text;

namespace Benchmarks;

/// <summary>Idle subscribers: the memory that each uses on the server.</summary>
internal static class Subscribers
{
    private const string Protocol = "graphql-transport-ws";

    public static async Task Hold(Child product, int count)
    {
        if (count == 0)
        {
            return;
        }

        // The first connection also allocates what is created once.
        using var first = await Subscribe(product);
        var before = await Gauge.Read(product, settled: true);
        var sockets = new List<ClientWebSocket>();
        for (var i = 0; i < count; i++)
        {
            sockets.Add(await Subscribe(product));
        }

        var after = await Gauge.Read(product, settled: true);
        Console.WriteLine(
            $"{count} idle subscribers: {(after.Heap - before.Heap) / 1024.0 / count:F1} KB of heap each, "
                + $"resident {before.Resident / 1e6:F0} MB before, {after.Resident / 1e6:F0} MB with them"
        );
        sockets.ForEach(socket => socket.Dispose());
    }

    private static async Task<ClientWebSocket> Subscribe(Child product)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(Protocol);
        socket.Options.SetRequestHeader("Authorization", $"{Caller.Authorization}");
        await socket.ConnectAsync(
            new UriBuilder(product.Address) { Scheme = "ws", Path = "/graphql" }.Uri,
            CancellationToken.None
        );
        await Send(socket, """{"type":"connection_init"}""");
        await socket.ReceiveAsync(new byte[256], CancellationToken.None);
        await Send(
            socket,
            """{"id":"1","type":"subscribe","payload":{"query":"subscription { deadlineApproaching { __typename } }"}}"""
        );
        // The answer to a ping follows the answers to everything sent before it.
        await Send(socket, """{"type":"ping"}""");
        await socket.ReceiveAsync(new byte[256], CancellationToken.None);
        return socket;
    }

    private static ValueTask Send(ClientWebSocket socket, string message) =>
        socket.SendAsync(
            Encoding.UTF8.GetBytes(message).AsMemory(),
            WebSocketMessageType.Text,
            endOfMessage: true,
            CancellationToken.None
        );
}
