using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.RateLimiting;
using Graph.Callers;
using Graph.Documents;
using Graph.Errors;
using Graph.Execution;
using Graph.Schema;
using Graph.Subscriptions;
using Kernel.Storage.Errors;
using Microsoft.AspNetCore.Http;

namespace Graph.Http;

/// <summary>
/// One connection of the protocol <c>graphql-transport-ws</c>: it starts with <c>connection_init</c>, then carries any number of concurrent
/// operations, each with an id from the client.
/// </summary>
internal sealed class WebSocketSession(
    WebSocket socket,
    HttpContext http,
    Caller opener,
    CallerReader callers,
    RequestReader reader,
    OperationRunner answering,
    CallerLimits requests,
    SecurityLog security,
    TimeProvider clock,
    GraphOptions limits
) : IDisposable
{
    public const string Protocol = "graphql-transport-ws";

    // Clients number their operations or use UUIDs; each response repeats the id.
    internal const int MostIdCharacters = 256;

    // A client that is refused more often than this is not a person typing queries.
    private const int MostRefusalsPerMinute = 20;
    private static readonly TimeSpan InitPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BeginPatience = TimeSpan.FromSeconds(5);

    private readonly WebSocketReader messages = new(socket, limits);
    private readonly TokenBucketRateLimiter refusals = new(MinuteRate.Of(MostRefusalsPerMinute));
    private readonly Dictionary<string, RunningOperation> operations = new(StringComparer.Ordinal);
    private readonly List<Task> carrying = [];
    private readonly SemaphoreSlim sending = new(1);
    private readonly CancellationTokenSource interruption = new();
    private Caller caller = opener;
    private bool isAcknowledged;

    /// <summary>Serves the connection until one side closes it.</summary>
    /// <param name="stopping">Signals that the host stops.</param>
    public async Task Serve(CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, interruption.Token);
        using var patience = new CancellationTokenSource(InitPatience, clock);
        using var init = CancellationTokenSource.CreateLinkedTokenSource(end.Token, patience.Token);
        var receiving = Task.FromResult<JsonDocument?>(null);
        try
        {
            while (true)
            {
                receiving = messages.Next();
                using var message = await receiving.WaitAsync(isAcknowledged ? end.Token : init.Token);
                if (message is null)
                {
                    await Close((int)(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure), "");
                    return;
                }

                await Take(message.RootElement, end.Token);
            }
        }
        catch (WebSocketClosing closing)
        {
            await Close(closing.Code, closing.Message);
        }
        catch (OperationCanceledException)
        {
            await (
                stopping.IsCancellationRequested ? Close(1001, "Going away")
                : interruption.IsCancellationRequested ? Close(1013, "Try again later")
                : Close(4408, "Connection initialisation timeout")
            );
            await Abandon(receiving);
        }
        catch (WebSocketException)
        {
            // The client has disconnected.
        }
        finally
        {
            // The resources of operations are disposed of only after the operations have ended.
            await end.CancelAsync();
            await Task.WhenAll(carrying);
        }
    }

    public void Dispose()
    {
        messages.Dispose();
        refusals.Dispose();
        sending.Dispose();
        interruption.Dispose();
    }

    private async Task Take(JsonElement message, CancellationToken end)
    {
        switch (Text(message, "type"))
        {
            case "connection_init" when isAcknowledged:
                throw new WebSocketClosing(4429, "Too many initialisation requests");
            case "connection_init":
                await SignIn(message, end);
                isAcknowledged = true;
                await Send("""{"type":"connection_ack"}"""u8.ToArray());
                break;
            case "ping":
                await Send("""{"type":"pong"}"""u8.ToArray());
                break;
            case "pong":
                break;
            case "subscribe" when !isAcknowledged:
                throw new WebSocketClosing(4401, "Unauthorized");
            case "subscribe" when caller.Identity.IsOver(clock):
                throw new WebSocketClosing(4403, "Forbidden");
            case "subscribe":
                await Subscribe(message, end);
                break;
            case "complete":
                Complete(Text(message, "id"));
                break;
            default:
                throw new WebSocketClosing(4400, "Unknown message type");
        }
    }

    // A page cannot set headers on a WebSocket, so the first message may contain the token.
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
        catch (RequestError refused)
        {
            security.Note(caller, refused.Problems[0]);
            throw new WebSocketClosing(4403, "Forbidden");
        }
        catch (InvalidOperationException)
        {
            // The text contains an unpaired surrogate.
            throw new WebSocketClosing(4400, "Invalid message");
        }
        catch (Exception fault) when (StorageFailures.Classify(fault) is not null)
        {
            // The caller cannot be authenticated at the moment.
            throw new WebSocketClosing(1013, "Try again later");
        }

        static bool IsAuthorization(string name) => name.Equals("authorization", StringComparison.OrdinalIgnoreCase);
    }

    private async Task Subscribe(JsonElement message, CancellationToken end)
    {
        var id = Text(message, "id");
        if (
            id.Length is 0 or > MostIdCharacters
            || !message.TryGetProperty("payload", out var payload)
            || payload.ValueKind != JsonValueKind.Object
        )
        {
            throw new WebSocketClosing(4400, "A subscription needs an id and a payload");
        }

        lock (operations)
        {
            if (operations.ContainsKey(id))
            {
                throw new WebSocketClosing(4409, "Subscriber for this id already exists");
            }

            if (operations.Count >= limits.MaxStreams)
            {
                throw new WebSocketClosing(4429, "Too many operations");
            }
        }

        GraphRequest request;
        try
        {
            requests.Take(http, caller, 1);
            // The message is disposed of while the operation continues.
            request = reader.Operation(payload).Kept();
        }
        catch (RequestError refused)
        {
            security.Note(caller, refused.Problems[0]);
            await SendEnd(id, refused.Problems);
            CountRefusal();
            return;
        }

        // Only this loop adds operations to the connection.
        var operation = new RunningOperation(end);
        lock (operations)
        {
            operations.Add(id, operation);
        }

        carrying.RemoveAll(c => c.IsCompleted);
        var execution = new ExecutionRequest(caller, true, operation.Token, operation.Token).Announced();
        carrying.Add(Carry(id, request, operation, execution));
        // The subscription is active before the client's next message is read.
        await execution
            .Begun!.Task.WaitAsync(BeginPatience, clock, end)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        CheckRefusals();
    }

    private async Task Carry(string id, GraphRequest request, RunningOperation operation, ExecutionRequest execution)
    {
        try
        {
            using (operation)
            {
                var problems = await answering.Tell(
                    request,
                    execution,
                    answer => Send(Envelope(id, "next", answer.Span))
                );
                if (Forget(id, operation) && !operation.Token.IsCancellationRequested)
                {
                    await SendEnd(id, problems);
                }

                if (problems is not null)
                {
                    using var _ = refusals.AttemptAcquire();
                }
            }
        }
        catch (SubscriptionInterrupted)
        {
            await interruption.CancelAsync();
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The connection ended while a response was being sent.
        }
        finally
        {
            Forget(id, operation);
        }
    }

    /// <returns>Whether the id referred to this operation.</returns>
    private bool Forget(string id, RunningOperation operation)
    {
        lock (operations)
        {
            return operations.GetValueOrDefault(id) == operation && operations.Remove(id);
        }
    }

    private void Complete(string id)
    {
        RunningOperation? operation;
        lock (operations)
        {
            operations.Remove(id, out operation);
        }

        operation?.Cancel();
    }

    private void CountRefusal()
    {
        using var _ = refusals.AttemptAcquire();
        CheckRefusals();
    }

    /// <exception cref="WebSocketClosing">Too many operations were refused.</exception>
    private void CheckRefusals()
    {
        refusals.TryReplenish();
        if (refusals.GetStatistics() is { CurrentAvailablePermits: 0 })
        {
            throw new WebSocketClosing(4429, "Too many refused operations");
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
            throw new WebSocketClosing(4400, "Invalid message");
        }
    }

    // Sending

    private Task SendEnd(string id, IReadOnlyList<Problem>? problems) =>
        Send(
            problems is null
                ? Envelope(id, "complete", default)
                : Envelope(id, "error", ErrorsOf(OperationRunner.Refusal(problems, caller)))
        );

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
            // A message that the client does not receive blocks only its own connection, and no longer than an operation may take.
            using var time = new CancellationTokenSource(limits.Timeout, clock);
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
            using var time = new CancellationTokenSource(ClosePatience, clock);
            await ((Task)socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, time.Token)).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing
            );
        }
    }

    /// <summary>Waits briefly for the client to close as well; other messages are ignored.</summary>
    private static async Task Abandon(Task<JsonDocument?> receiving)
    {
        await ((Task)receiving.WaitAsync(ClosePatience)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (receiving.IsCompletedSuccessfully)
        {
            (await receiving)?.Dispose();
        }
    }
}
