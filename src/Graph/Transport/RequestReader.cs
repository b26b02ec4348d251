using System.Text.Json;
using Graph.Planning;
using Microsoft.AspNetCore.Http;

namespace Graph.Transport;

/// <summary>Reads an operation from a request, and says clearly what is wrong with one that holds none.</summary>
internal static class RequestReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <exception cref="RequestRefused">The request holds no operation.</exception>
    public static async Task<GraphRequest> Read(HttpContext http, int mostBytes, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            var query = http.Request.Query;
            return new GraphRequest(
                Required(query["query"]),
                query["operationName"],
                query["variables"] is [{ Length: > 0 } variables]
                    ? Object(Parse(() => JsonDocument.Parse(variables, Options)))
                    : null
            );
        }

        if (!http.Request.HasJsonContentType())
        {
            throw new RequestRefused(
                new Problem(
                    Codes.MediaTypeUnsupported,
                    "请求体应为 application/json。",
                    "Send the request as application/json."
                )
            );
        }

        var body = await Body(http, mostBytes, cancellation);
        return Parsed(Object(Parse(() => JsonDocument.Parse(body, Options))));
    }

    private static GraphRequest Parsed(JsonElement root) =>
        new(
            Required(Member(root, "query", JsonValueKind.String)?.GetString()),
            Member(root, "operationName", JsonValueKind.String)?.GetString(),
            Member(root, "variables", JsonValueKind.Object)
        );

    private static async Task<ReadOnlyMemory<byte>> Body(
        HttpContext http,
        int mostBytes,
        CancellationToken cancellation
    )
    {
        var buffer = new MemoryStream();
        var chunk = new byte[16_384];
        int read;
        while ((read = await http.Request.Body.ReadAsync(chunk, cancellation)) > 0)
        {
            if (buffer.Length + read > mostBytes)
            {
                throw new RequestRefused(
                    new Problem(
                        Codes.RequestTooLarge,
                        $"请求体过大，最多 {mostBytes} 字节。",
                        $"The body is larger than {mostBytes} bytes."
                    )
                );
            }

            await buffer.WriteAsync(chunk.AsMemory(0, read), cancellation);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static JsonElement Parse(Func<JsonDocument> parse)
    {
        try
        {
            using var document = parse();
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw Malformed("请求不是有效的 JSON。", "The request is not valid JSON.");
        }
    }

    private static JsonElement Object(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
            ? json
            : throw Malformed("应为一个 JSON 对象。", "A JSON object is expected.");

    private static JsonElement? Member(JsonElement root, string name, JsonValueKind kind) =>
        !root.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null ? null
        : member.ValueKind == kind ? member
        : throw Malformed($"{name} 的类型有误。", $"'{name}' is of the wrong kind.");

    private static string Required(string? query) =>
        string.IsNullOrWhiteSpace(query) ? throw Malformed("缺少 query。", "'query' is missing.") : query;

    private static RequestRefused Malformed(string chinese, string english) =>
        new(new Problem(Codes.RequestMalformed, chinese, english));
}
