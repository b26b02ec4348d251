using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Graph.Tests.Hosting;

/// <summary>A minimal client of the protocol; the client libraries are tested in tests/Clients.</summary>
internal sealed class GraphSocket : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket socket = new();
    private readonly Channel<JsonElement> messages = Channel.CreateUnbounded<JsonElement>();
    private readonly List<JsonElement> all = [];

    public IReadOnlyList<JsonElement> All
    {
        get
        {
            lock (all)
            {
                return [.. all];
            }
        }
    }

    public static Uri AddressOf(TestHost host) =>
        new UriBuilder(host.Http.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri;

    /// <param name="host">The host.</param>
    /// <param name="init">Whether to send connection_init.</param>
    /// <param name="caller">The client whose token the connection carries; by default the host's own client.</param>
    public static async Task<GraphSocket> Open(TestHost host, bool init = true, HttpClient? caller = null)
    {
        var client = new GraphSocket();
        client.socket.Options.AddSubProtocol("graphql-transport-ws");
        client.socket.Options.SetRequestHeader(
            "Authorization",
            (caller ?? host.Http).DefaultRequestHeaders.Authorization!.ToString()
        );
        await client.socket.ConnectAsync(AddressOf(host), CancellationToken.None);
        _ = client.Receive();
        if (init)
        {
            await client.Send("""{"type":"connection_init"}""");
            Assert.Equal("connection_ack", (await client.Next()).GetProperty("type").GetString());
        }

        return client;
    }

    public bool Heard() => All.Any(m => m.GetProperty("type").GetString() == "next");

    public Task Send(string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Sends a part of a message; more parts follow.</summary>
    public Task SendPart(string part) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(part), WebSocketMessageType.Text, false, CancellationToken.None);

    public Task Subscribe(string id, string query) =>
        Send(
            JsonSerializer.Serialize(
                new
                {
                    id,
                    type = "subscribe",
                    payload = new { query },
                }
            )
        );

    public async Task<JsonElement> Next() => await messages.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Sends a message and waits for the next one.</summary>
    /// <returns>False if the connection was closed instead.</returns>
    public async Task<bool> TryNext(Func<GraphSocket, Task> send)
    {
        try
        {
            await send(this);
            await Next();
            return true;
        }
        catch (Exception closed) when (closed is WebSocketException or ChannelClosedException)
        {
            return false;
        }
    }

    public async Task<JsonElement> Find(Predicate<JsonElement> wanted)
    {
        while (true)
        {
            var next = await Next();
            if (wanted(next))
            {
                return next;
            }
        }
    }

    public bool IsClosed => messages.Reader.Completion.IsCompleted;

    public async Task<int> Closed()
    {
        await messages.Reader.Completion.WaitAsync(Patience);
        return (int)socket.CloseStatus!;
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task Receive()
    {
        var buffer = new byte[1 << 20];
        try
        {
            while (true)
            {
                var length = 0;
                WebSocketReceiveResult read;
                do
                {
                    read = await socket.ReceiveAsync(
                        new ArraySegment<byte>(buffer, length, buffer.Length - length),
                        CancellationToken.None
                    );
                    length += read.Count;
                } while (!read.EndOfMessage);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    messages.Writer.TryComplete();
                    return;
                }

                var message = JsonSerializer.Deserialize<JsonElement>(buffer.AsSpan(0, length));
                lock (all)
                {
                    all.Add(message);
                }

                messages.Writer.TryWrite(message);
            }
        }
        catch (Exception gone)
            when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            messages.Writer.TryComplete();
        }
    }
}
