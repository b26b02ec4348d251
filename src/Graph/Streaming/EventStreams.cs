using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using Graph.Planning;
using Graph.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Graph.Streaming;

/// <summary>
/// GraphQL over server-sent events in both of its modes: a response per operation, or one reserved stream that carries the
/// answers to operations which are sent beside it.
/// </summary>
internal sealed class EventStreams(
    Answering answering,
    RequestReader reader,
    CallerLimits callers,
    IHostApplicationLifetime lifetime,
    IOptions<GraphOptions> options
)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";
    private const int MostReservations = 10_000;
    private static readonly TimeSpan Reserved = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Reservation> reservations = new(StringComparer.Ordinal);

    /// <summary>A response of its own for one operation.</summary>
    /// <exception cref="RequestRefused">The request holds no operation.</exception>
    public async Task AnswerOne(HttpContext http, Caller caller)
    {
        using var end = Ending(http);
        using var body = await reader.Read(http.Request, end.Token);
        if (body.IsBatch)
        {
            throw new RequestRefused(
                new Problem(
                    Codes.RequestMalformed,
                    "事件流不接受批量请求。",
                    "A stream of events carries one operation, not a batch."
                )
            );
        }

        callers.Take(http, caller, 1);
        var events = Channel.CreateBounded<StreamEvent>(1);
        var wish = new Wish(caller, !HttpMethods.IsGet(http.Request.Method), false, end.Token, end.Token);
        var carrying = Carry(body.Requests[0], wish, null, events.Writer, completes: true);
        await Serve(http, events.Reader, end.Token);
        await end.CancelAsync();
        await carrying;
    }

    /// <summary>The reserved stream: PUT reserves it, GET opens it, POST adds an operation, DELETE ends one.</summary>
    /// <exception cref="RequestRefused">The request holds no operation.</exception>
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
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (old, reservation) in reservations)
        {
            if (!reservation.IsOpen && now - reservation.MadeAt > Reserved)
            {
                reservations.TryRemove(old, out _);
                await reservation.End.CancelAsync();
            }
        }

        if (reservations.Count >= MostReservations)
        {
            throw new RequestRefused(
                new Problem(Codes.TooManyStreams, "事件流过多，请稍后再试。", "Too many streams; try again later.")
            );
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        reservations[token] = new Reservation(caller, now);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(token, http.RequestAborted);
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
            await reservation.End.CancelAsync();
        }
    }

    private async Task Add(HttpContext http, Caller caller, Reservation reservation)
    {
        using var body = await reader.Read(http.Request, http.RequestAborted);
        callers.Take(http, caller, 1);
        if (body is not { IsBatch: false, Requests: [{ OperationId: { Length: > 0 } id } request] })
        {
            throw new RequestRefused(
                new Problem(
                    Codes.RequestMalformed,
                    "缺少 extensions.operationId。",
                    "'extensions.operationId' is missing."
                )
            );
        }

        if (reservation.Operations.Count >= options.Value.MaxStreams)
        {
            throw new RequestRefused(
                new Problem(Codes.TooManyStreams, "同一事件流上的操作过多。", "Too many operations on this stream.")
            );
        }

        var operation = CancellationTokenSource.CreateLinkedTokenSource(reservation.End.Token);
        if (!reservation.Operations.TryAdd(id, operation))
        {
            operation.Dispose();
            http.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        var wish = new Wish(caller, true, false, operation.Token, operation.Token);
        _ = CarryReserved(request.Kept(), wish, id, reservation);
        http.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static async Task End(HttpContext http, Reservation reservation)
    {
        if (http.Request.Query["operationId"] is not [{ Length: > 0 } id])
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (reservation.Operations.TryRemove(id, out var operation))
        {
            await operation.CancelAsync();
        }
    }

    private async Task CarryReserved(GraphRequest request, Wish wish, string id, Reservation reservation)
    {
        await Carry(request, wish, id, reservation.Events.Writer, completes: false);
        if (reservation.Operations.TryRemove(id, out var operation))
        {
            operation.Dispose();
        }
    }

    private async Task Carry(
        GraphRequest request,
        Wish wish,
        string? id,
        ChannelWriter<StreamEvent> events,
        bool completes
    )
    {
        try
        {
            var problems = await answering.Tell(
                request,
                wish,
                answer => events.WriteAsync(new StreamEvent(id, answer), wish.Cancellation).AsTask()
            );
            if (problems is not null)
            {
                // What is wrong with an operation is told in the stream that it asked for.
                var refusal = Answering.Refusal(problems, wish.Caller);
                await events.WriteAsync(new StreamEvent(id, refusal), wish.Cancellation);
            }

            await events.WriteAsync(new StreamEvent(id, null), wish.Cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ended by the client, or with its connection.
        }

        if (completes)
        {
            events.TryComplete();
        }
    }

    private async Task Serve(HttpContext http, ChannelReader<StreamEvent> events, CancellationToken end)
    {
        var stream = new EventStream(http.Response);
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
            // The client left.
        }
    }

    private CancellationTokenSource Ending(HttpContext http) =>
        CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);

    /// <summary>A stream that was reserved by one caller and is opened by the same.</summary>
    private sealed class Reservation(Caller owner, DateTimeOffset madeAt)
    {
        private int opened;

        public Caller Owner => owner;

        public DateTimeOffset MadeAt => madeAt;

        public bool IsOpen => opened != 0;

        public Channel<StreamEvent> Events { get; } = Channel.CreateBounded<StreamEvent>(64);

        public CancellationTokenSource End { get; } = new();

        public ConcurrentDictionary<string, CancellationTokenSource> Operations { get; } = new(StringComparer.Ordinal);

        public bool TryOpen() => Interlocked.Exchange(ref opened, 1) == 0;
    }
}
