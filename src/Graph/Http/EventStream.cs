using System.Threading.Channels;
using Graph.Subscriptions;
using Microsoft.AspNetCore.Http;

namespace Graph.Http;

/// <summary>An open response of <c>text/event-stream</c>; it says something now and then, so that nobody between the two takes it for dead.</summary>
internal sealed class EventStream(HttpResponse response, TimeProvider clock)
{
    public const string ContentType = "text/event-stream";
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(12);

    /// <summary>Passes on what comes through the channel until it ends or the client is gone.</summary>
    public async Task Serve(ChannelReader<StreamEvent> events, CancellationToken cancellation)
    {
        response.ContentType = $"{ContentType}; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["X-Accel-Buffering"] = "no";
        await Write(":\n\n"u8.ToArray(), cancellation);
        var more = events.WaitToReadAsync(cancellation).AsTask();
        while (true)
        {
            using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            if (await Task.WhenAny(more, Task.Delay(Silence, clock, silence.Token)) != more)
            {
                await Write(":\n\n"u8.ToArray(), cancellation);
                continue;
            }

            await silence.CancelAsync();
            if (!await more)
            {
                return;
            }

            while (events.TryRead(out var next))
            {
                await Write(next.Bytes(), cancellation);
            }

            more = events.WaitToReadAsync(cancellation).AsTask();
        }
    }

    /// <summary>Says that the host goes; the stream ends without the operations being complete, so that clients subscribe again elsewhere.</summary>
    public Task Leave(CancellationToken cancellation) => Write(": going away\n\n"u8.ToArray(), cancellation);

    private async Task Write(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await response.Body.WriteAsync(bytes, cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
