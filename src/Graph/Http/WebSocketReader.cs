using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.RateLimiting;
using Graph.Callers;
using Graph.Errors;

namespace Graph.Http;

/// <summary>Reads the messages of a WebSocket. Each is counted when its first byte comes, before anything is made of it.</summary>
/// <param name="socket">The connection.</param>
/// <param name="limits">How many messages a minute, and how long one may be.</param>
internal sealed class WebSocketReader(WebSocket socket, GraphOptions limits) : IDisposable
{
    // Small until a message comes: most connections wait most of the time.
    private const int FirstBuffer = 2048;
    private readonly TokenBucketRateLimiter? rate =
        limits.MessagesPerMinute > 0 ? new(MinuteRate.Of(limits.MessagesPerMinute)) : null;

    /// <summary>The next message; null where the other side has closed the connection.</summary>
    /// <remarks>A receive that is cancelled aborts the connection, and the other side would not be told why: it takes no cancellation.</remarks>
    /// <exception cref="WebSocketClosing">The message breaks the protocol or a limit.</exception>
    public async Task<JsonDocument?> Next()
    {
        // Waits without a buffer; one is taken when there is something to put into it.
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
                    // A fragment of nothing makes a message no longer, and could go on for ever.
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

/// <summary>This side ends the connection.</summary>
/// <param name="code">The protocol's close code.</param>
/// <param name="reason">Why, in words.</param>
internal sealed class WebSocketClosing(int code, string reason) : Exception(reason)
{
    /// <summary>The protocol's close code.</summary>
    public int Code => code;
}
