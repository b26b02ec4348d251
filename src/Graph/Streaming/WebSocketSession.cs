using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Graph.Planning;
using Graph.Transport;
using Kernel.Data;
using Microsoft.AspNetCore.Http;

namespace Graph.Streaming;

/// <summary>
/// One connection of the protocol <c>graphql-transport-ws</c>: it begins with <c>connection_init</c>, then carries any number
/// of operations side by side, each named by the client.
/// </summary>
internal sealed class WebSocketSession(
    WebSocket socket,
    HttpContext http,
    Caller opener,
    Callers callers,
    RequestReader reader,
    Answering answering,
    CallerLimits requests,
    SecurityLog security,
    GraphOptions limits
) : IDisposable
{
    public const string Protocol = "graphql-transport-ws";

    // Small until a message comes: most connections wait most of the time.
    private const int FirstBuffer = 2048;
    private static readonly TimeSpan InitPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, CancellationTokenSource> operations = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim sending = new(1);
    private Caller caller = opener;
    private Task<JsonDocument?> receiving = Task.FromResult<JsonDocument?>(null);
    private bool isAcknowledged;

    /// <summary>Serves the connection until one of the sides ends it.</summary>
    /// <param name="stopping">Says that the host stops, or the caller's time is over.</param>
    public async Task Serve(CancellationToken stopping)
    {
        using var init = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        init.CancelAfter(InitPatience);
        try
        {
            while (await Next(isAcknowledged ? stopping : init.Token) is { } message)
            {
                using (message)
                {
                    await Take(message.RootElement, stopping);
                }
            }
        }
        catch (Ended ended)
        {
            await Close(ended.Code, ended.Message);
        }
        catch (OperationCanceledException)
        {
            await (
                stopping.IsCancellationRequested
                    ? Close(1001, "Going away")
                    : Close(4408, "Connection initialisation timeout")
            );
            await ((Task)receiving.WaitAsync(ClosePatience, CancellationToken.None)).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing
            );
        }
        catch (WebSocketException)
        {
            // The other side is gone.
        }
        finally
        {
            foreach (var operation in operations.Values)
            {
                await operation.CancelAsync();
            }
        }
    }

    public void Dispose() => sending.Dispose();

    private async Task Take(JsonElement message, CancellationToken stopping)
    {
        switch (Text(message, "type"))
        {
            case "connection_init" when isAcknowledged:
                throw new Ended(4429, "Too many initialisation requests");
            case "connection_init":
                await SignIn(message, stopping);
                isAcknowledged = true;
                await Send("""{"type":"connection_ack"}"""u8.ToArray());
                break;
            case "ping":
                await Send("""{"type":"pong"}"""u8.ToArray());
                break;
            case "pong":
                break;
            case "subscribe" when !isAcknowledged:
                throw new Ended(4401, "Unauthorized");
            case "subscribe" when caller.Identity.IsOver:
                throw new Ended(4403, "Forbidden");
            case "subscribe":
                await Subscribe(message, stopping);
                break;
            case "complete":
                await Complete(Text(message, "id"));
                break;
            default:
                throw new Ended(4400, "Unknown message type");
        }
    }

    // A page cannot give a WebSocket a header, so the token may come with the first message.
    private async Task SignIn(JsonElement message, CancellationToken cancellation)
    {
        if (
            !message.TryGetProperty("payload", out var payload)
            || payload.ValueKind != JsonValueKind.Object
            || payload.EnumerateObject().FirstOrDefault(p => IsAuthorization(p.Name)).Value
                is not { ValueKind: JsonValueKind.String } token
        )
        {
            return;
        }

        try
        {
            caller = await callers.Of(token.GetString(), caller, http, cancellation);
        }
        catch (RequestRefused refused)
        {
            security.Note(caller, refused.Problems[0]);
            throw new Ended(4403, "Forbidden");
        }
        catch (Exception fault) when (StorageTroubles.Of(fault) is not null)
        {
            // Who it is cannot be looked up just now.
            throw new Ended(1013, "Try again later");
        }

        static bool IsAuthorization(string name) => name.Equals("authorization", StringComparison.OrdinalIgnoreCase);
    }

    private async Task Subscribe(JsonElement message, CancellationToken stopping)
    {
        var id = Text(message, "id");
        if (id.Length == 0 || !message.TryGetProperty("payload", out var payload))
        {
            throw new Ended(4400, "A subscription needs an id and a payload");
        }

        CancellationTokenSource operation;
        lock (operations)
        {
            if (operations.ContainsKey(id))
            {
                throw new Ended(4409, $"Subscriber for {id} already exists");
            }

            if (operations.Count >= limits.MaxStreams)
            {
                throw new Ended(4429, "Too many operations");
            }

            operation = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            operations.Add(id, operation);
        }

        GraphRequest request;
        try
        {
            // The message is gone when the operation goes on.
            request = reader.Operation(payload.Clone());
            requests.Take(http, caller, 1);
        }
        catch (RequestRefused refused)
        {
            security.Note(caller, refused.Problems[0]);
            await Finish(id, refused.Problems);
            return;
        }

        _ = Carry(id, request, operation);
    }

    private async Task Carry(string id, GraphRequest request, CancellationTokenSource operation)
    {
        try
        {
            var wish = new Wish(caller, true, false, operation.Token, operation.Token);
            var problems = await answering.Tell(request, wish, answer => Send(Envelope(id, "next", answer.Span)));
            if (!operation.IsCancellationRequested)
            {
                await Finish(id, problems);
            }
        }
        catch (Exception gone)
            when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The connection ended while an answer was under way.
        }
        finally
        {
            operation.Dispose();
        }
    }

    private async Task Finish(string id, IReadOnlyList<Problem>? problems)
    {
        lock (operations)
        {
            operations.Remove(id);
        }

        await Send(
            problems is null
                ? Envelope(id, "complete", default)
                : Envelope(id, "error", ErrorsOf(Answering.Refusal(problems, caller)))
        );
    }

    private async Task Complete(string id)
    {
        CancellationTokenSource? operation;
        lock (operations)
        {
            operations.Remove(id, out operation);
        }

        if (operation is not null)
        {
            await operation.CancelAsync();
        }
    }

    // Receiving

    /// <summary>
    /// The next message. A receive that is cancelled aborts the connection, and the other side would not be told why: it is
    /// left waiting, and ends with the connection.
    /// </summary>
    private Task<JsonDocument?> Next(CancellationToken end)
    {
        receiving = Receive();
        return receiving.WaitAsync(end);
    }

    private async Task<JsonDocument?> Receive()
    {
        // Waits without a buffer; one is taken when there is something to put into it.
        await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    await Close((int)(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure), "");
                    return null;
                }

                length += read.Count;
                if (read.EndOfMessage)
                {
                    return Parsed(read.MessageType, buffer.AsSpan(0, length));
                }

                if (length >= limits.MaxBodyBytes)
                {
                    throw new Ended(1009, "Message too big");
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

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static JsonDocument Parsed(WebSocketMessageType type, ReadOnlySpan<byte> message)
    {
        try
        {
            var document = type == WebSocketMessageType.Text ? RequestReader.Parse(message.ToArray()) : null;
            return document?.RootElement.ValueKind == JsonValueKind.Object
                ? document
                : throw new Ended(4400, "Invalid message");
        }
        catch (RequestRefused)
        {
            throw new Ended(4400, "Invalid message");
        }
    }

    private static string Text(JsonElement message, string name)
    {
        try
        {
            return message.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
                ? text.GetString()!
                : "";
        }
        catch (InvalidOperationException)
        {
            throw new Ended(4400, "Invalid message");
        }
    }

    // Sending

    private static ReadOnlyMemory<byte> Envelope(string id, string type, ReadOnlySpan<byte> payload)
    {
        var output = new ArrayBufferWriter<byte>(payload.Length + 128);
        using (var json = new Utf8JsonWriter(output, Json.Options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("type", type);
            if (!payload.IsEmpty)
            {
                json.WritePropertyName("payload");
                json.WriteRawValue(payload, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        return output.WrittenMemory;
    }

    private static ReadOnlySpan<byte> ErrorsOf(ReadOnlyMemory<byte> answer)
    {
        using var document = JsonDocument.Parse(answer);
        return Encoding.UTF8.GetBytes(document.RootElement.GetProperty("errors").GetRawText());
    }

    private async Task Send(ReadOnlyMemory<byte> message)
    {
        await sending.WaitAsync();
        try
        {
            // A message that nobody takes holds up its own connection, and no longer than an operation may take.
            using var time = new CancellationTokenSource(limits.Timeout);
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, time.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task Close(int code, string reason)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var time = new CancellationTokenSource(ClosePatience);
            await ((Task)socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, time.Token)).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing
            );
        }
    }

    private sealed class Ended(int code, string reason) : Exception(reason)
    {
        public int Code => code;
    }
}
