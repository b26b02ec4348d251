using System.Threading.Channels;
using Graph.Subscriptions;
using Microsoft.AspNetCore.Http;

namespace Graph.Http;

/// <summary>
/// An open response of <c>text/event-stream</c>; it sends keep-alive comments, so that intermediaries do not close it as idle.
/// </summary>
internal sealed class EventStream(HttpResponse response, TimeProvider clock)
{
    public const string ContentType = "text/event-stream";
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(12);

    /// <summary>Writes the events of the channel until it completes or the client disconnects.</summary>
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

    /// <summary>
    /// Announces that the host stops; the stream ends without completing its operations, so that clients subscribe again on another host.
    /// </summary>
    public Task Leave(CancellationToken cancellation) => Write(": going away\n\n"u8.ToArray(), cancellation);

    private async Task Write(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await response.Body.WriteAsync(bytes, cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
