using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using Graph.Callers;
using Graph.Documents;
using Graph.Errors;
using Graph.Execution;
using Graph.Subscriptions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Graph.Http;

/// <summary>
/// GraphQL over server-sent events in both modes: one response per operation, or one reserved stream that carries the responses to operations
/// sent in separate requests.
/// </summary>
internal sealed class EventStreams(
    OperationRunner answering,
    RequestReader reader,
    CallerLimits callers,
    SubscriptionLimits subscriptions,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    IOptions<GraphOptions> options
)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";
    private const int MostReservations = 10_000;
    private static readonly TimeSpan Reserved = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Reservation> reservations = new(StringComparer.Ordinal);

    /// <summary>A separate response for one operation.</summary>
    /// <exception cref="RequestError">The request contains no valid operation, or the database is unavailable.</exception>
    public async Task AnswerOne(HttpContext http, Caller caller)
    {
        using var end = Ending(http);
        using var body = await reader.Read(http.Request, end.Token);
        if (body.IsBatch)
        {
            throw new RequestError(
                new Problem(
                    Codes.RequestMalformed,
                    "事件流不接受批量请求。",
                    "A stream of events carries one operation, not a batch."
                )
            );
        }

        callers.Take(http, caller, 1);
        var events = Channel.CreateBounded<StreamEvent>(1);
        var isQuery = HttpMethods.IsGet(http.Request.Method);
        var execution = new ExecutionRequest(caller, !isQuery, end.Token, end.Token).Announced();
        var carrying = Carry(body.Requests[0], execution, null, events.Writer, completes: true);
        try
        {
            // The response starts when the subscription is active.
            await execution.Begun!.Task;
            await Serve(http, events.Reader, end.Token);
        }
        finally
        {
            await end.CancelAsync();
            await carrying;
        }
    }

    /// <summary>The reserved stream: PUT reserves it, GET opens it, POST adds an operation, DELETE ends one.</summary>
    /// <exception cref="RequestError">The request contains no valid operation, or the database is unavailable.</exception>
    public Task AnswerReserved(HttpContext http, Caller caller)
    {
        var token = (string?)http.Request.Headers[TokenHeader] ?? http.Request.Query["token"];
        if (HttpMethods.IsPut(http.Request.Method))
        {
            return Reserve(http, caller);
        }

        if (
            token is null
            || !reservations.TryGetValue(token, out var reservation)
            || reservation.Owner.Key != caller.Key
        )
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return http.Request.Method switch
        {
            "GET" => Open(http, token, reservation),
            "DELETE" => End(http, reservation),
            _ => Add(http, caller, reservation),
        };
    }

    private async Task Reserve(HttpContext http, Caller caller)
    {
        callers.Take(http, caller, 1);
        if (reservations.Count >= MostReservations)
        {
            throw new RequestError(
                new Problem(Codes.TooManyStreams, "事件流过多，请稍后再试。", "Too many streams; try again later.")
            );
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        reservations[token] = new Reservation(
            caller,
            subscriptions.Stream(caller),
            clock.CreateTimer(Expire, token, Reserved, Timeout.InfiniteTimeSpan)
        );
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(token, http.RequestAborted);
    }

    /// <summary>Ends a reservation that was not opened in time.</summary>
    private void Expire(object? state)
    {
        var token = (string)state!;
        if (reservations.TryGetValue(token, out var reservation) && reservation.TryOpen())
        {
            reservations.TryRemove(token, out _);
            reservation.Expire();
        }
    }

    private async Task Open(HttpContext http, string token, Reservation reservation)
    {
        if (!reservation.TryOpen())
        {
            http.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        using var end = Ending(http);
        try
        {
            await Serve(http, reservation.Events.Reader, end.Token);
        }
        finally
        {
            reservations.TryRemove(token, out _);
            await reservation.DisposeAsync();
        }
    }

    private async Task Add(HttpContext http, Caller caller, Reservation reservation)
    {
        using var body = await reader.Read(http.Request, http.RequestAborted);
        callers.Take(http, caller, 1);
        if (
            body
            is not {
                IsBatch: false,
                Requests: [{ OperationId: { Length: > 0 and <= WebSocketSession.MostIdCharacters } id } request]
            }
        )
        {
            throw new RequestError(
                new Problem(
                    Codes.RequestMalformed,
                    "缺少 extensions.operationId，或过长。",
                    "'extensions.operationId' is missing or too long."
                )
            );
        }

        if (reservation.Operations.Count >= options.Value.MaxStreams)
        {
            throw new RequestError(
                new Problem(Codes.TooManyStreams, "同一事件流上的操作过多。", "Too many operations on this stream.")
            );
        }

        var operation = new RunningOperation(reservation.End);
        if (!reservation.Operations.TryAdd(id, operation))
        {
            operation.Dispose();
            http.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        var execution = new ExecutionRequest(caller, true, operation.Token, operation.Token).Announced();
        reservation.Carry(CarryReserved(request.Kept(), execution, id, operation, reservation));
        await execution.Begun!.Task.WaitAsync(http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static Task End(HttpContext http, Reservation reservation)
    {
        if (http.Request.Query["operationId"] is not [{ Length: > 0 } id])
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (reservation.Operations.TryRemove(id, out var operation))
        {
            operation.Cancel();
        }

        return Task.CompletedTask;
    }

    private async Task CarryReserved(
        GraphRequest request,
        ExecutionRequest execution,
        string id,
        RunningOperation operation,
        Reservation reservation
    )
    {
        using (operation)
        {
            await Carry(request, execution, id, reservation.Events.Writer, completes: false);
        }

        reservation.Operations.TryRemove(new KeyValuePair<string, RunningOperation>(id, operation));
    }

    private async Task Carry(
        GraphRequest request,
        ExecutionRequest execution,
        string? id,
        ChannelWriter<StreamEvent> events,
        bool completes
    )
    {
        try
        {
            var problems = await answering.Tell(
                request,
                execution,
                answer => events.WriteAsync(new StreamEvent(id, answer), execution.Cancellation).AsTask()
            );
            if (problems is not null)
            {
                // Errors of an operation are sent in the stream that it requested.
                var refusal = OperationRunner.Refusal(problems, execution.Caller);
                await events.WriteAsync(new StreamEvent(id, refusal), execution.Cancellation);
            }

            await events.WriteAsync(new StreamEvent(id, null), execution.Cancellation);
        }
        catch (SubscriptionInterrupted)
        {
            // The stream ends without completing the operation, so that the client subscribes again.
            events.TryComplete();
        }
        catch (Exception ended) when (ended is OperationCanceledException or ChannelClosedException)
        {
            // Canceled by the client, or with its connection.
        }

        if (completes)
        {
            events.TryComplete();
        }
    }

    private async Task Serve(HttpContext http, ChannelReader<StreamEvent> events, CancellationToken end)
    {
        var stream = new EventStream(http.Response, clock);
        try
        {
            try
            {
                await stream.Serve(events, end);
            }
            catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                await stream.Leave(http.RequestAborted);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The client has disconnected.
        }
    }

    private CancellationTokenSource Ending(HttpContext http) =>
        CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);

    /// <summary>A stream that one caller has reserved and that only the same caller can open.</summary>
    private sealed class Reservation(Caller owner, IDisposable place, ITimer unopened) : IAsyncDisposable
    {
        private readonly CancellationTokenSource end = new();
        private readonly List<Task> carrying = [];
        private int opened;

        public Caller Owner => owner;

        public Channel<StreamEvent> Events { get; } = Channel.CreateBounded<StreamEvent>(64);

        /// <summary>Signals that the stream ends.</summary>
        public CancellationToken End => end.Token;

        public ConcurrentDictionary<string, RunningOperation> Operations { get; } = new(StringComparer.Ordinal);

        public bool TryOpen()
        {
            unopened.Dispose();
            return Interlocked.Exchange(ref opened, 1) == 0;
        }

        /// <summary>Adds an operation that the end of the stream waits for.</summary>
        public void Carry(Task operation)
        {
            lock (carrying)
            {
                carrying.RemoveAll(c => c.IsCompleted);
                carrying.Add(operation);
            }
        }

        public void Expire()
        {
            end.Cancel();
            place.Dispose();
        }

        /// <summary>Ends the stream, and returns when its operations have ended.</summary>
        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            Task[] last;
            lock (carrying)
            {
                last = [.. carrying];
            }

            await Task.WhenAll(last);
            place.Dispose();
        }
    }
}
