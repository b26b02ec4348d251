using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Kernel;
using Kernel.Time;

namespace Graph.Reading;

/// <summary>
/// A place in an ordered list: the values of the order's keys at a row, bound to the list and the order they come from.
/// Opaque to clients; one that was changed, or comes from another list or order, is refused.
/// </summary>
internal static class Cursor
{
    private const int SealBytes = 8;

    /// <summary>Writes a cursor.</summary>
    /// <param name="list">Names the list and its order.</param>
    /// <param name="values">The keys' values.</param>
    public static string Write(string list, IEnumerable<object?> values)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            foreach (var value in values)
            {
                Write(writer, value);
            }
        }

        var body = buffer.ToArray();
        return Base64Url.EncodeToString([.. Seal(list, body), .. body]);
    }

    /// <summary>Reads a cursor.</summary>
    /// <param name="list">Names the list and its order.</param>
    /// <param name="types">The types of the keys.</param>
    /// <param name="text">The cursor.</param>
    /// <returns>The values; null if the cursor is none of this list.</returns>
    public static IReadOnlyList<object?>? Read(string list, IReadOnlyList<Type> types, string text)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (Base64Url.DecodeFromChars(text, bytes, out _, out var written) != OperationStatus.Done)
        {
            return null;
        }

        bytes = bytes[..written];
        if (
            bytes.Length <= SealBytes
            || !Seal(list, bytes[SealBytes..]).AsSpan().SequenceEqual(bytes.AsSpan(0, SealBytes))
        )
        {
            return null;
        }

        using var reader = new BinaryReader(
            new MemoryStream(bytes, SealBytes, bytes.Length - SealBytes),
            Encoding.UTF8
        );
        // The seal vouches for what follows: it was written by the method above, for this list.
        return [.. types.Select(type => Read(reader, Nullable.GetUnderlyingType(type) ?? type))];
    }

    // Not a secret but a seal: scope and rights never rest on a cursor, and what it holds its reader has seen.
    private static byte[] Seal(string list, byte[] body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var name = Encoding.UTF8.GetBytes(list);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, name.Length);
        SHA256.HashData([.. length, .. name, .. body], hash);
        return hash[..SealBytes].ToArray();
    }

    private static void Write(BinaryWriter writer, object? value)
    {
        writer.Write(value is not null);
        switch (value)
        {
            case null:
                break;
            case string text:
                writer.Write(text);
                break;
            case int number:
                writer.Write((long)number);
                break;
            case long number:
                writer.Write(number);
                break;
            case bool truth:
                writer.Write(truth ? 1L : 0L);
                break;
            case DateOnly day:
                writer.Write((long)day.DayNumber);
                break;
            case DateTime at:
                writer.Write(at.Ticks);
                break;
            case decimal exact:
                writer.Write(exact);
                break;
            case Month month:
                writer.Write((long)month.Number);
                break;
            case Enum choice:
                writer.Write(choice.ToString());
                break;
            case IKey key:
                writer.Write(key.Value);
                break;
            default:
                throw new NotSupportedException($"A {value.GetType().Name} is no key of an order.");
        }
    }

    private static object? Read(BinaryReader reader, Type type) =>
        !reader.ReadBoolean() ? null
        : type == typeof(string) ? reader.ReadString()
        : type == typeof(decimal) ? reader.ReadDecimal()
        : type.IsEnum ? Enum.Parse(type, reader.ReadString())
        : Integer(type, reader.ReadInt64());

    private static object Integer(Type type, long value) =>
        type == typeof(int) ? (int)value
        : type == typeof(long) ? value
        : type == typeof(bool) ? value != 0
        : type == typeof(DateOnly) ? DateOnly.FromDayNumber((int)value)
        : type == typeof(DateTime) ? new DateTime(value, DateTimeKind.Utc)
        : type == typeof(Month) ? new Month((int)value)
        : Activator.CreateInstance(type, value)!;
}
