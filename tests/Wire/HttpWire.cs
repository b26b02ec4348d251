using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Wire;

/// <summary>
/// A persistent HTTP/1.1 connection that sends prepared bytes and finds the end of each answer, and does nothing else: a
/// client that costs as little as possible, so that the server dominates the measurement.
/// </summary>
internal sealed class HttpWire : IDisposable
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] Length = "Content-Length: "u8.ToArray();
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];

    public static async Task<HttpWire> Open(Uri server)
    {
        var wire = new HttpWire();
        await wire.socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port));
        return wire;
    }

    /// <summary>A POST request with JSON, ready to be sent.</summary>
    public static byte[] Post(string path, string json, string headers = "")
    {
        var body = Encoding.UTF8.GetBytes(json);
        var head =
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n{headers}"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    /// <summary>Sends a request and reads its answer.</summary>
    /// <returns>The status and the body; the body is valid until the next request.</returns>
    public async ValueTask<(int Status, ReadOnlyMemory<byte> Body)> Send(ReadOnlyMemory<byte> request)
    {
        while (request.Length > 0)
        {
            request = request[await socket.SendAsync(request, SocketFlags.None)..];
        }

        var (filled, head, length) = (0, -1, 0);
        while (head < 0 || filled < head + length)
        {
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = await socket.ReceiveAsync(buffer.AsMemory(filled), SocketFlags.None);
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            filled += read;
            if (head < 0 && buffer.AsSpan(0, filled).IndexOf(HeadEnd) is >= 0 and var end)
            {
                head = end + HeadEnd.Length;
                length = LengthIn(buffer.AsSpan(0, head));
            }
        }

        return (
            int.Parse(buffer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture),
            buffer.AsMemory(head, length)
        );
    }

    public void Dispose() => socket.Dispose();

    private static int LengthIn(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf(Length);
        var digits = head[(at + Length.Length)..];
        return int.Parse(digits[..digits.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
