using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Graph.Documents;
using Graph.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Graph.Http;

/// <summary>Reads operations from requests, and explains precisely why a request contains no valid one.</summary>
internal sealed class RequestReader(IOptions<GraphOptions> options)
{
    private const int MostNesting = 64;
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = MostNesting };
    private readonly RecentTexts texts = new(options.Value.CacheBytes / 8);

    /// <exception cref="RequestError">The request contains no valid operation.</exception>
    public async Task<RequestBody> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return FromQuery(request.Query);
        }

        // A page of another site cannot send this content type without a preflight request, which prevents forged requests.
        if (!request.HasJsonContentType())
        {
            throw new RequestError(
                new Problem(
                    Codes.MediaTypeUnsupported,
                    "请求体应为 application/json。",
                    "Send the request as application/json."
                )
            );
        }

        // Bodies are never decompressed: a small body cannot become a large one.
        if (request.Headers.ContentEncoding is { Count: > 0 } and not ["identity"])
        {
            throw new RequestError(
                new Problem(
                    Codes.MediaTypeUnsupported,
                    "不接受压缩的请求体。",
                    "Send the body as it is, without a content encoding."
                )
            );
        }

        return Parsed(await Body(request, cancellation));
    }

    /// <summary>Reads an operation, or a batch of them, from JSON.</summary>
    public RequestBody Parsed(ReadOnlyMemory<byte> body)
    {
        var document = Parse(body);
        try
        {
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Array
                ? new RequestBody(Batch(root), true, document)
                : new RequestBody([Operation(root)], false, document);
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    private IReadOnlyList<GraphRequest> Batch(JsonElement root)
    {
        var most = options.Value.MaxBatch;
        return root.GetArrayLength() switch
        {
            0 => throw Malformed("批量请求为空。", "The batch is empty."),
            var length when length > most => throw new RequestError(
                new Problem(
                    Codes.BatchTooLarge,
                    $"批量请求过大，最多 {most} 个操作。",
                    $"The batch has more than {most} operations."
                )
            ),
            _ => Members(root),
        };
    }

    // An invalid operation in a batch is refused at its position, and the others are executed; if there are no others, the request is refused.
    private List<GraphRequest> Members(JsonElement batch)
    {
        var members = new List<GraphRequest>();
        RequestError? last = null;
        foreach (var member in batch.EnumerateArray())
        {
            try
            {
                members.Add(Operation(member));
            }
            catch (RequestError refused)
            {
                members.Add(GraphRequest.Refused(last = refused));
            }
        }

        return members.TrueForAll(m => m.Refusal is not null) ? throw last! : members;
    }

    /// <exception cref="RequestError">It is not a valid operation.</exception>
    public GraphRequest Operation(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Malformed("应为一个 JSON 对象。", "A JSON object is expected.");
        }

        var extensions = Member(root, "extensions", JsonValueKind.Object);
        return new GraphRequest(
            Text(root, "query", texts.Of),
            Text(root, "operationName"),
            Member(root, "variables", JsonValueKind.Object),
            HashOf(extensions) ?? HashOf(Text(root, "documentId")),
            extensions is { } all ? Text(all, "operationId") : null
        );
    }

    private static RequestBody FromQuery(IQueryCollection query)
    {
        using var extensions = Object(query["extensions"]);
        var hash = HashOf(extensions?.RootElement) ?? HashOf((string?)query["documentId"]);
        var text = (string?)query["query"];
        // Read last, since nothing may fail after it: the request disposes of it.
        var variables = Object(query["variables"]);
        return new RequestBody(
            [new GraphRequest(text, query["operationName"], variables?.RootElement, hash)],
            false,
            variables
        );
    }

    private async Task<ReadOnlyMemory<byte>> Body(HttpRequest request, CancellationToken cancellation)
    {
        var most = options.Value.MaxBodyBytes;
        if (request.ContentLength > most)
        {
            throw TooLarge(most);
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (read.Buffer.Length > most)
            {
                throw TooLarge(most);
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static RequestError TooLarge(int most) =>
        new(
            new Problem(
                Codes.RequestTooLarge,
                $"请求体过大，最多 {most} 字节。",
                $"The body is larger than {most} bytes."
            )
        );

    /// <exception cref="RequestError">It is not valid JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        // A byte order mark has no meaning here, but some editors and clients write one.
        var text = json.Span.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        if (!Utf8.IsValid(text.Span))
        {
            throw Malformed("请求不是有效的 UTF-8。", "The request is not valid UTF-8.");
        }

        try
        {
            return JsonDocument.Parse(text, Json);
        }
        catch (JsonException)
        {
            throw IsTooDeep(text.Span)
                ? new RequestError(
                    new Problem(
                        Codes.TooDeep,
                        $"JSON 嵌套过深，最多 {MostNesting} 层。",
                        $"The JSON is nested deeper than {MostNesting} levels."
                    )
                )
                : Malformed("请求不是有效的 JSON。", "The request is not valid JSON.");
        }
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostNesting + 1 });
        try
        {
            while (reader.Read())
            {
                if (
                    reader.CurrentDepth == MostNesting
                    && (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                )
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // The JSON is invalid before it becomes too deep.
        }

        return false;
    }

    private static JsonDocument? Object(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return null;
        }

        var document = Parse(Encoding.UTF8.GetBytes(json));
        if (document.RootElement.ValueKind == JsonValueKind.Object)
        {
            return document;
        }

        var isNothing = document.RootElement.ValueKind == JsonValueKind.Null;
        document.Dispose();
        return isNothing ? null : throw Malformed("应为一个 JSON 对象。", "A JSON object is expected.");
    }

    private static JsonElement? Member(JsonElement root, string name, JsonValueKind kind) =>
        !root.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null ? null
        : member.ValueKind == kind ? member
        : throw Malformed($"{name} 的类型有误。", $"'{name}' is of the wrong kind.");

    private static string? Text(JsonElement root, string name, Func<JsonElement, string>? reading = null)
    {
        try
        {
            return Member(root, name, JsonValueKind.String) is not { } text ? null
                : reading is null ? text.GetString()
                : reading(text);
        }
        catch (InvalidOperationException)
        {
            throw Malformed($"{name} 含有无效字符。", $"'{name}' holds half a character.");
        }
    }

    private static string? HashOf(JsonElement? extensions) =>
        extensions is { } all && Member(all, "persistedQuery", JsonValueKind.Object) is { } stored
            ? Text(stored, "sha256Hash")
            : null;

    private static string? HashOf(string? documentId)
    {
        const string algorithm = "sha256:";
        return documentId?.StartsWith(algorithm, StringComparison.Ordinal) == true
            ? documentId[algorithm.Length..]
            : documentId;
    }

    private static RequestError Malformed(string chinese, string english) =>
        new(new Problem(Codes.RequestMalformed, chinese, english));
}

/// <summary>The operations of a request.</summary>
/// <param name="Requests">Its operations.</param>
/// <param name="IsBatch">Whether they were sent as a list, so that the response is one, too.</param>
/// <param name="Source">The document that the variables are read from.</param>
internal sealed record RequestBody(IReadOnlyList<GraphRequest> Requests, bool IsBatch, IDisposable? Source)
    : IDisposable
{
    public void Dispose() => Source?.Dispose();
}
