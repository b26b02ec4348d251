using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Graph.Tests.Outside;

/// <summary>A received span.</summary>
internal sealed record Span(
    string Trace,
    string Id,
    string Parent,
    string Name,
    IReadOnlyDictionary<string, string> Tags
);

/// <summary>A collector of traces and metrics, reduced to what the tests need; it speaks OTLP over HTTP.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<byte[]> received = new();

    private OtlpCollector(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    public ConcurrentQueue<Span> Spans { get; } = new();

    public ConcurrentDictionary<string, bool> Metrics { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that was received, as text, to search for content that must not be there.</summary>
    public string Everything => string.Join('\n', received.Select(Encoding.UTF8.GetString));

    public static async Task<OtlpCollector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var collector = new OtlpCollector(builder.Build());
        collector.app.MapPost("/v1/traces", http => collector.Take(http, collector.TakeSpans));
        collector.app.MapPost("/v1/metrics", http => collector.Take(http, collector.TakeMetrics));
        await collector.app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http, Action<ReadOnlyMemory<byte>> take)
    {
        Assert.Equal("application/x-protobuf", http.Request.ContentType);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        received.Enqueue(body.ToArray());
        take(body.ToArray());
        http.Response.ContentType = "application/x-protobuf";
    }

    // Resource → scope → span or metric, by the field numbers of opentelemetry-proto.
    private void TakeSpans(ReadOnlyMemory<byte> request)
    {
        foreach (var span in Within(request, 1, 2, 2))
        {
            Spans.Enqueue(
                new Span(
                    Convert.ToHexStringLower(Only(span, 1).Span),
                    Convert.ToHexStringLower(Only(span, 2).Span),
                    Convert.ToHexStringLower(Only(span, 4).Span),
                    Encoding.UTF8.GetString(Only(span, 5).Span),
                    Within(span, 9)
                        .ToDictionary(
                            tag => Encoding.UTF8.GetString(Only(tag, 1).Span),
                            tag => Encoding.UTF8.GetString(Only(Only(tag, 2), 1).Span),
                            StringComparer.Ordinal
                        )
                )
            );
        }
    }

    private void TakeMetrics(ReadOnlyMemory<byte> request)
    {
        foreach (var metric in Within(request, 1, 2, 2))
        {
            Metrics[Encoding.UTF8.GetString(Only(metric, 1).Span)] = true;
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Within(ReadOnlyMemory<byte> message, params int[] path) =>
        path.Aggregate(
            (IEnumerable<ReadOnlyMemory<byte>>)[message],
            (found, field) => found.SelectMany(m => Fields(m).Where(f => f.Number == field).Select(f => f.Value))
        );

    private static ReadOnlyMemory<byte> Only(ReadOnlyMemory<byte> message, int field) =>
        Fields(message).FirstOrDefault(f => f.Number == field).Value;

    /// <summary>The length-delimited fields of a message: texts, bytes and messages.</summary>
    private static IEnumerable<(int Number, ReadOnlyMemory<byte> Value)> Fields(ReadOnlyMemory<byte> message)
    {
        var at = 0;
        while (at < message.Length)
        {
            var key = Varint();
            switch (key & 7)
            {
                case 0:
                    Varint();
                    break;
                case 1:
                    at += 8;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    var length = (int)Varint();
                    yield return ((int)(key >> 3), message.Slice(at, length));
                    at += length;
                    break;
            }
        }

        ulong Varint()
        {
            var value = 0UL;
            for (var shift = 0; ; shift += 7)
            {
                var next = message.Span[at++];
                value |= (ulong)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return value;
                }
            }
        }
    }
}
