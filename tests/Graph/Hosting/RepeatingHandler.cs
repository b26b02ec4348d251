using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Graph.Tests.Hosting;

/// <summary>
/// Sends each query ten times and notes each answer that differs from the first: a section of <c>.ci/long</c> runs all tests of the
/// graph in this way. Counters and log entries are then ten times as high, so only the notes are evaluated, not the results of the
/// tests. Rate limits also count every request, and databases may be unavailable: an answer of 429, 503 or 504 depends on the time
/// and is not compared.
/// </summary>
internal sealed class RepeatingHandler : DelegatingHandler
{
    private const int Times = 10;

    // The path of the file for the notes; if it is not set, every request is sent once.
    private static readonly string? Notes = Environment.GetEnvironmentVariable("REPEATED_REQUESTS");
    private static readonly Lock Noting = new();

    private RepeatingHandler()
        : base(new SocketsHttpHandler()) { }

    /// <summary>A handler for the clients of the tests.</summary>
    public static HttpMessageHandler Make() => Notes is null ? new SocketsHttpHandler() : new RepeatingHandler();

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!IsQuery(body))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var type = request.Content!.Headers.ContentType;
        var first = await base.SendAsync(Copy(), cancellationToken);
        await first.Content.LoadIntoBufferAsync(cancellationToken);
        var answer = await first.Content.ReadAsStringAsync(cancellationToken);
        if (IsOfTheMoment(first))
        {
            return first;
        }

        var notes = new StringBuilder();
        for (var time = 1; time < Times; time++)
        {
            using var response = await base.SendAsync(Copy(), cancellationToken);
            var again = await response.Content.ReadAsStringAsync(cancellationToken);
            if (again != answer && !IsOfTheMoment(response))
            {
                notes
                    .Append(CultureInfo.InvariantCulture, $"differs at {time}: {Encoding.UTF8.GetString(body!)}\n")
                    .Append(CultureInfo.InvariantCulture, $"  {answer}\n  {again}\n");
            }
        }

        Note(notes.Length == 0 ? "same\n" : notes.ToString());
        return first;

        HttpRequestMessage Copy()
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri)
            {
                Content = new ByteArrayContent(body!) { Headers = { ContentType = type } },
            };
            foreach (var header in request.Headers)
            {
                copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            return copy;
        }
    }

    private static bool IsOfTheMoment(HttpResponseMessage response) =>
        response.StatusCode
            is HttpStatusCode.TooManyRequests
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout;

    private static void Note(string notes)
    {
        lock (Noting)
        {
            File.AppendAllText(Notes!, notes);
        }
    }

    // A repeated mutation is a new change, and the audit records each read of sealed records.
    private static bool IsQuery(byte[]? body)
    {
        if (body is null)
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("query", out var query)
                && query.ValueKind == JsonValueKind.String
                && query.GetString() is { } text
                && !text.Contains("mutation", StringComparison.Ordinal)
                && !text.Contains("subscription", StringComparison.Ordinal)
                && !text.Contains("audit", StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
