using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Host.Backups;

/// <summary>
/// Counts rows and combines their hashes with XOR, so that the order in which a server returns them does not matter. Rows have
/// keys, so no two are equal and cancel each other out.
/// </summary>
internal sealed class Checksum
{
    private readonly byte[] joined = new byte[SHA256.HashSizeInBytes];
    private readonly ArrayBufferWriter<byte> written = new(512);

    public long Rows { get; private set; }

    public string Hash => Convert.ToHexStringLower(joined);

    public void Take(object?[] row)
    {
        written.ResetWrittenCount();
        foreach (var value in row)
        {
            Write(value);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(written.WrittenSpan, hash);
        for (var i = 0; i < hash.Length; i++)
        {
            joined[i] ^= hash[i];
        }

        Rows++;
    }

    // Each value is preceded by its type, so that values of adjacent columns cannot be confused.
    private void Write(object? value)
    {
        switch (value)
        {
            case null:
                Write(0, 0);
                break;
            case long number:
                Write(1, number);
                break;
            case int number:
                Write(1, number);
                break;
            case bool holds:
                Write(1, holds ? 1 : 0);
                break;
            case double number:
                Write(2, BitConverter.DoubleToInt64Bits(number));
                break;
            case DateOnly day:
                Write(3, day.DayNumber);
                break;
            case DateTime at:
                Write(4, at.Ticks);
                break;
            case string text:
                Write(5, Encoding.UTF8.GetByteCount(text));
                Encoding.UTF8.GetBytes(text, written);
                break;
            case byte[] bytes:
                Write(6, bytes.Length);
                written.Write(bytes);
                break;
            default:
                throw new NotSupportedException($"Values of type {value.GetType()} cannot be compared.");
        }
    }

    private void Write(byte kind, long number)
    {
        var room = written.GetSpan(9);
        room[0] = kind;
        BinaryPrimitives.WriteInt64LittleEndian(room[1..], number);
        written.Advance(9);
    }
}
