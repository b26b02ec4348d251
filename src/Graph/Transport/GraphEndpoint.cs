using System.Buffers;
using System.Text.Json;
using Graph.Planning;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Graph.Transport;

/// <summary>GraphQL over HTTP: POST with JSON, GET for queries, a page for browsers.</summary>
internal sealed partial class GraphEndpoint(
    Executor executor,
    IOptions<GraphOptions> options,
    ILogger<GraphEndpoint> log
)
{
    private const string GraphResponse = "application/graphql-response+json";

    public static void Map(IEndpointRouteBuilder routes, string path)
    {
        routes.MapMethods(
            path,
            ["GET", "POST"],
            (HttpContext http) => http.RequestServices.GetRequiredService<GraphEndpoint>().Answer(http)
        );
        routes.MapGet(
            $"{path}/schema.graphql",
            (SchemaText schema) => Results.Text(schema.Text, "text/plain; charset=utf-8")
        );
    }

    public async Task Answer(HttpContext http)
    {
        if (Page.IsWanted(http.Request))
        {
            await Page.Send(http);
            return;
        }

        var caller = CallerOf(http.Request);
        var standard = Accepts(http.Request, GraphResponse);
        var output = new ArrayBufferWriter<byte>(4096);
        var status = StatusCodes.Status200OK;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        timeout.CancelAfter(options.Value.Timeout);
        try
        {
            var request = await RequestReader.Read(http, options.Value.MaxBodyBytes, timeout.Token);
            await executor.Execute(request, caller, HttpMethods.IsPost(http.Request.Method), output, timeout.Token);
        }
        catch (RequestRefused refused)
        {
            status = StatusOf(refused.Problems[0].Code, standard);
            Refuse(output, refused.Problems, caller);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (OperationCanceledException)
        {
            status = StatusCodes.Status504GatewayTimeout;
            Refuse(
                output,
                [new Problem(Codes.Timeout, "操作超时，已取消。", "The operation took too long and was cancelled.")],
                caller
            );
        }
        catch (Exception fault)
        {
            RequestFailed(fault);
            status = StatusCodes.Status500InternalServerError;
            Refuse(output, [Planning.Fields.Failing.Internal(null)], caller);
        }

        http.Response.StatusCode = status;
        http.Response.ContentType = standard ? $"{GraphResponse}; charset=utf-8" : "application/json; charset=utf-8";
        http.Response.ContentLength = output.WrittenCount;
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            http.Response.Headers.Allow = "POST";
        }

        await http.Response.Body.WriteAsync(output.WrittenMemory, http.RequestAborted);
    }

    private static void Refuse(ArrayBufferWriter<byte> output, IReadOnlyList<Problem> problems, Caller caller)
    {
        output.ResetWrittenCount();
        using var json = new Utf8JsonWriter(output, Json.Options);
        json.WriteStartObject();
        Problems.Write(json, problems, caller);
        json.WriteEndObject();
    }

    /// <summary>The older media type answers whatever was understood with 200; the newer one says by the status what went wrong.</summary>
    private static int StatusOf(string code, bool standard) =>
        code switch
        {
            Codes.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
            Codes.RequestTooLarge => StatusCodes.Status413PayloadTooLarge,
            Codes.MediaTypeUnsupported => StatusCodes.Status415UnsupportedMediaType,
            Codes.RequestMalformed => StatusCodes.Status400BadRequest,
            _ => standard ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };

    private static Caller CallerOf(HttpRequest request)
    {
        // The language that comes first wins; Chinese where none is named.
        var language = request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString())
            .FirstOrDefault(l =>
                l.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
                || l.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            );
        return new Caller("anonymous", language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true);
    }

    private static bool Accepts(HttpRequest request, string type) =>
        request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase));

    [LoggerMessage(1, LogLevel.Error, "A request failed")]
    private partial void RequestFailed(Exception fault);
}
