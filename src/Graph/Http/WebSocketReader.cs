using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.RateLimiting;
using Graph.Callers;
using Graph.Errors;

namespace Graph.Http;

/// <summary>Reads the messages of a WebSocket. Each message is counted at its first byte, before it is parsed.</summary>
/// <param name="socket">The connection.</param>
/// <param name="limits">The limits for messages per minute and message size.</param>
internal sealed class WebSocketReader(WebSocket socket, GraphOptions limits) : IDisposable
{
    // Small until a message arrives: most connections are idle most of the time.
    private const int FirstBuffer = 2048;
    private readonly TokenBucketRateLimiter? rate =
        limits.MessagesPerMinute > 0 ? new(MinuteRate.Of(limits.MessagesPerMinute)) : null;

    /// <summary>The next message; null if the client has closed the connection.</summary>
    /// <remarks>Canceling a receive aborts the connection without a reason for the client, so it takes no cancellation token.</remarks>
    /// <exception cref="WebSocketClosing">The message breaks the protocol or a limit.</exception>
    public async Task<JsonDocument?> Next()
    {
        // Waits without a buffer; one is rented when there are bytes to read.
        await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            Count();
            var length = 0;
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                length += read.Count;
                if (read.EndOfMessage)
                {
                    return Parsed(read.MessageType, buffer.AsSpan(0, length));
                }

                if (length >= limits.MaxBodyBytes)
                {
                    throw new WebSocketClosing(1009, "Message too big");
                }

                if (read.Count == 0)
                {
                    // Empty fragments do not make a message longer, so a client could send them without end; each one is counted.
                    Count();
                }

                if (length == buffer.Length)
                {
                    buffer = Grown(buffer);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => rate?.Dispose();

    private void Count()
    {
        rate?.TryReplenish();
        using var lease = rate?.AttemptAcquire();
        if (lease is { IsAcquired: false })
        {
            throw new WebSocketClosing(4429, "Too many messages");
        }
    }

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static JsonDocument Parsed(WebSocketMessageType type, ReadOnlySpan<byte> message)
    {
        if (type != WebSocketMessageType.Text)
        {
            throw new WebSocketClosing(4400, "Invalid message");
        }

        JsonDocument document;
        try
        {
            document = RequestReader.Parse(message.ToArray());
        }
        catch (RequestError)
        {
            throw new WebSocketClosing(4400, "Invalid message");
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
        {
            return document;
        }

        document.Dispose();
        throw new WebSocketClosing(4400, "Invalid message");
    }
}

/// <summary>The server closes the connection.</summary>
/// <param name="code">The protocol's close code.</param>
/// <param name="reason">The reason as text.</param>
internal sealed class WebSocketClosing(int code, string reason) : Exception(reason)
{
    /// <summary>The protocol's close code.</summary>
    public int Code => code;
}
