using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Graph.Callers;
using Graph.Documents;
using Graph.Errors;
using Graph.Execution;
using Graph.Plans;
using Graph.Schema;
using Kernel.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Graph.Http;

/// <summary>GraphQL over HTTP: POST with JSON, one operation or a batch; GET for queries; a page for browsers.</summary>
internal sealed partial class GraphEndpoint(
    Executor executor,
    RequestReader reader,
    CallerReader callers,
    CallerLimits limits,
    WebSockets sockets,
    EventStreams streams,
    Ide ide,
    SecurityLog security,
    StorageFailureLog watch,
    TimeProvider clock,
    IOptions<GraphOptions> options,
    ILogger<GraphEndpoint> log
)
{
    public async Task Answer(HttpContext http)
    {
        if (options.Value.Ide && ide.IsWanted(http.Request))
        {
            await ide.Send(http);
            return;
        }

        var caller = CallerReader.Unknown(http.Request);
        var form = ResponseFormat.Of(http.Request);
        using var output = new PooledBuffer();
        using var limit = new CancellationTokenSource(options.Value.Timeout, clock);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, limit.Token);
        var isQuery = HttpMethods.IsGet(http.Request.Method);
        var answered = new Answered(StatusCodes.Status200OK, false);
        try
        {
            if (http.WebSockets.IsWebSocketRequest)
            {
                await sockets.Answer(http);
                return;
            }

            caller = await callers.Of(http.Request, time.Token);
            if (ResponseFormat.PrefersStream(http.Request))
            {
                await streams.AnswerOne(http, caller);
                return;
            }

            using var body = await reader.Read(http.Request, time.Token);
            limits.Take(http, caller, body.Requests.Count);
            var execution = new ExecutionRequest(caller, !isQuery, time.Token, http.RequestAborted)
            {
                ReportCost = http.Request.Headers["GraphQL-Cost"] is ["report"],
                ReportPlan = http.Request.Headers["GraphQL-Plan"] is ["report"],
            };
            answered = body.IsBatch
                ? await Batch(body, execution, form, output)
                : await One(body.Requests[0], execution, form, output);
        }
        catch (RequestError refused)
        {
            answered = Refuse(output, refused.Problems, caller, form);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            // Reading the body, or authenticating the caller, took longer than an operation may.
            answered = Refuse(output, [FieldFaults.Late], caller, form);
        }
        catch (Exception cut) when (http.RequestAborted.IsCancellationRequested || cut is BadHttpRequestException)
        {
            // The client has disconnected, so there is no one to answer.
            http.Abort();
            return;
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            // Authentication reads the storage, too, and can fail with it.
            answered = Fail(output, fault, caller, form);
        }

        await Send(http, form, answered, output, isQuery);
    }

    /// <summary>A stream reserved for several operations.</summary>
    public async Task AnswerStream(HttpContext http)
    {
        var caller = CallerReader.Unknown(http.Request);
        var form = ResponseFormat.Of(http.Request);
        using var output = new PooledBuffer();
        Answered answered;
        try
        {
            caller = await callers.Of(http.Request, http.RequestAborted);
            await streams.AnswerReserved(http, caller);
            return;
        }
        catch (RequestError refused)
        {
            answered = Refuse(output, refused.Problems, caller, form);
        }
        catch (Exception fault) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            answered = Fail(output, fault, caller, form);
        }

        await Send(http, form, answered, output, isQuery: false);
    }

    private async Task<Answered> Batch(
        RequestBody body,
        ExecutionRequest execution,
        ResponseFormat form,
        PooledBuffer output
    )
    {
        output.Write("["u8);
        using var item = new PooledBuffer();
        for (var i = 0; i < body.Requests.Count; i++)
        {
            if (i > 0)
            {
                output.Write(","u8);
            }

            await One(body.Requests[i], execution, form, item);
            output.Write(item.WrittenSpan);
            item.Clear();
        }

        output.Write("]"u8);
        return new Answered(StatusCodes.Status200OK, false);
    }

    private async Task<Answered> One(
        GraphRequest request,
        ExecutionRequest execution,
        ResponseFormat form,
        PooledBuffer output
    )
    {
        try
        {
            var isTrusted = await executor.Execute(request, execution, output);
            return new Answered(StatusCodes.Status200OK, isTrusted);
        }
        catch (RequestError refused)
        {
            return Refuse(output, refused.Problems, execution.Caller, form);
        }
        catch (OperationCanceledException) when (!execution.Gone.IsCancellationRequested)
        {
            return Refuse(output, [FieldFaults.Late], execution.Caller, form);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return Fail(output, fault, execution.Caller, form);
        }
    }

    private Answered Fail(PooledBuffer output, Exception fault, Caller caller, ResponseFormat form)
    {
        if (watch.Note(fault) is { } trouble)
        {
            return Refuse(output, [FieldFaults.Of(trouble)], caller, form);
        }

        if (security.MayLogFault(caller))
        {
            RequestFailed(fault);
        }

        return Refuse(output, [FieldFaults.Internal(null)], caller, form);
    }

    private Answered Refuse(PooledBuffer output, IReadOnlyList<Problem> problems, Caller caller, ResponseFormat form)
    {
        security.Note(caller, problems[0]);
        output.Clear();
        using var json = new Utf8JsonWriter(output, Json.Options);
        json.WriteStartObject();
        Problems.Write(json, problems, caller);
        json.WriteEndObject();
        var wait = Math.Ceiling(problems[0].Wait?.TotalSeconds ?? 0);
        return new Answered(form.StatusOf(problems[0]), false, (uint)wait);
    }

    private static async Task Send(
        HttpContext http,
        ResponseFormat form,
        Answered answered,
        PooledBuffer output,
        bool isQuery
    )
    {
        var response = http.Response;
        response.StatusCode = answered.Status;
        response.Headers.XContentTypeOptions = "nosniff";
        if (answered.Wait > 0)
        {
            response.Headers.RetryAfter = answered.Wait.ToString(CultureInfo.InvariantCulture);
        }

        switch (answered.Status)
        {
            case StatusCodes.Status405MethodNotAllowed:
                response.Headers.Allow = "POST";
                break;
            case StatusCodes.Status401Unauthorized:
                response.Headers.WWWAuthenticate = "Bearer";
                break;
            case StatusCodes.Status503ServiceUnavailable:
                response.Headers.RetryAfter = ReadinessMiddleware.SecondsToWait;
                break;
        }

        if (!isQuery || !answered.IsTrusted)
        {
            response.Headers.CacheControl = "no-store";
        }
        else
        {
            // Clients may cache the response to a trusted document and revalidate it by its ETag.
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(output.WrittenSpan)[..16])}\"";
            response.Headers.CacheControl = "private, no-cache";
            response.Headers.Vary = "Accept, Accept-Language, Authorization";
            response.Headers.ETag = tag;
            if (http.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentType = form.ContentType;
        response.ContentLength = output.WrittenCount;
        await response.Body.WriteAsync(output.WrittenMemory, http.RequestAborted);
    }

    [LoggerMessage(1, LogLevel.Error, "A request failed")]
    private partial void RequestFailed(Exception fault);

    /// <summary>The outcome of a request.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="IsTrusted">Whether the document is a trusted one.</param>
    /// <param name="Wait">The seconds to wait before a retry, if a limit was exceeded; otherwise 0.</param>
    private readonly record struct Answered(int Status, bool IsTrusted, uint Wait = 0);
}
