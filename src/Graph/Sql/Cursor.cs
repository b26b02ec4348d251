using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kernel;
using Kernel.Storage;
using Kernel.Time;

namespace Graph.Sql;

/// <summary>
/// A position in an ordered list: the values of the order keys at a row, bound to the list and its order. Opaque to clients; a cursor that was
/// modified, or that belongs to another list or order, is refused.
/// </summary>
/// <remarks>
/// Eight bytes of checksum, then for each key a byte that says whether there is a value, and the value: eight bytes for a number, or the length
/// of a text and the text. The checksum detects damaged cursors and cursors of other lists; anyone can compute it, so the rest is parsed as
/// untrusted input.
/// </remarks>
internal static class Cursor
{
    public const int SealBytes = 8;

    // The length of a cursor with eight keys of the longest texts.
    private const int MostLength = 150_000;

    /// <summary>Reads a cursor.</summary>
    /// <param name="list">Identifies the list and its order.</param>
    /// <param name="types">The types of the keys; only a nullable type may have no value.</param>
    /// <param name="text">The cursor.</param>
    /// <returns>The values; null if the cursor is invalid or belongs to another list.</returns>
    public static IReadOnlyList<object?>? Read(string list, IReadOnlyList<Type> types, string text)
    {
        if (text.Length > MostLength)
        {
            return null;
        }

        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (
            Base64Url.DecodeFromChars(text, bytes, out _, out var written) != OperationStatus.Done
            || written <= SealBytes
        )
        {
            return null;
        }

        Span<byte> seal = stackalloc byte[SealBytes];
        var body = bytes.AsSpan(SealBytes, written - SealBytes);
        Seal([.. Encoding.UTF8.GetBytes(list), .. body], seal);
        return seal.SequenceEqual(bytes.AsSpan(0, SealBytes)) ? new CursorReader(body).Values(types) : null;
    }

    // A checksum, not a secret: scope and permissions never depend on a cursor, and its reader has already seen its values.
    public static void Seal(ReadOnlySpan<byte> listAndBody, Span<byte> seal)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(listAndBody, hash);
        hash[..SealBytes].CopyTo(seal);
    }
}

/// <summary>Writes the cursors of one list, one after another into the same buffer.</summary>
internal sealed class CursorWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new(256);
    private readonly byte[] name;
    private byte[] text = new byte[128];

    /// <param name="list">Identifies the list and its order.</param>
    public CursorWriter(string list)
    {
        Encoding.UTF8.GetBytes(list, bytes);
        name = bytes.WrittenSpan.ToArray();
    }

    /// <summary>Adds the value of the next key.</summary>
    public void Add(object? value)
    {
        bytes.Write([value is null ? (byte)0 : (byte)1]);
        switch (value)
        {
            case null:
                break;
            case string words:
                Text(words);
                break;
            case Enum choice:
                Text(choice.ToString());
                break;
            default:
                Number(
                    value switch
                    {
                        int number => number,
                        long number => number,
                        bool truth => truth ? 1 : 0,
                        DateOnly day => day.DayNumber,
                        DateTime at => at.Ticks,
                        decimal exact => StoredDecimal.From(exact),
                        Month month => month.Number,
                        IKey key => key.Value,
                        _ => throw new NotSupportedException($"A {value.GetType().Name} is no key of an order."),
                    }
                );
                break;
        }
    }

    /// <summary>Writes the cursor and starts the next one.</summary>
    public void Write(Utf8JsonWriter json) => json.WriteStringValue(Finish());

    /// <summary>The cursor as text.</summary>
    public static string Text(string list, params IEnumerable<object?> values)
    {
        var writer = new CursorWriter(list);
        foreach (var value in values)
        {
            writer.Add(value);
        }

        return Encoding.ASCII.GetString(writer.Finish());
    }

    private ReadOnlySpan<byte> Finish()
    {
        var body = bytes.WrittenSpan[name.Length..];
        var length = Cursor.SealBytes + body.Length;
        var encoded = Base64Url.GetEncodedLength(length);
        if (text.Length < length + encoded)
        {
            text = new byte[2 * (length + encoded)];
        }

        Cursor.Seal(bytes.WrittenSpan, text);
        body.CopyTo(text.AsSpan(Cursor.SealBytes));
        Base64Url.EncodeToUtf8(text.AsSpan(0, length), text.AsSpan(length));
        bytes.ResetWrittenCount();
        bytes.Write(name);
        return text.AsSpan(length, encoded);
    }

    private void Text(string words)
    {
        Number(Encoding.UTF8.GetByteCount(words));
        Encoding.UTF8.GetBytes(words, bytes);
    }

    private void Number(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(sizeof(long)), number);
        bytes.Advance(sizeof(long));
    }
}
