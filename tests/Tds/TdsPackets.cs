using System.Buffers.Binary;

namespace Tds;

/// <summary>TDS messages, each of one or more packets.</summary>
internal sealed class TdsPackets(Stream stream, CancellationToken cancellation)
{
    private const int Header = 8;
    private const int MostBody = 4096 - Header;
    private const byte Response = 0x04;
    private const byte Last = 0x01;

    /// <returns>Null if the other side has disconnected.</returns>
    public async Task<(byte Type, byte[] Body)?> Read()
    {
        var body = new MemoryStream();
        var header = new byte[Header];
        while (true)
        {
            if (await stream.ReadAtLeastAsync(header, Header, throwOnEndOfStream: false, cancellation) < Header)
            {
                return null;
            }

            var packet = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - Header];
            await stream.ReadExactlyAsync(packet, cancellation);
            body.Write(packet);
            if ((header[1] & Last) != 0)
            {
                return (header[0], body.ToArray());
            }
        }
    }

    public async Task Write(byte[] body)
    {
        for (var from = 0; from == 0 || from < body.Length; from += MostBody)
        {
            var part = body.AsMemory(from, Math.Min(MostBody, body.Length - from));
            var packet = new byte[Header + part.Length];
            (packet[0], packet[1], packet[6]) = (Response, from + part.Length == body.Length ? Last : (byte)0, 1);
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
            part.Span.CopyTo(packet.AsSpan(Header));
            await stream.WriteAsync(packet, cancellation);
        }
    }
}
